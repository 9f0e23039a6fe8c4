package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Role;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people do with letters: the office decides, the addressee answers (the office may record it for them). */
@Component
class DecidingOnLetters {
    private final LetterStore store;
    private final LetterClock clock;
    private final ObjectProvider<LetterWatch> watch;
    private final Exceptions exceptions;
    private final Alerts alerts;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    DecidingOnLetters(
            LetterStore store,
            LetterClock clock,
            ObjectProvider<LetterWatch> watch,
            Exceptions exceptions,
            Alerts alerts,
            People people,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.store = store;
        this.clock = clock;
        this.watch = watch;
        this.exceptions = exceptions;
        this.alerts = alerts;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Letter act(Caller caller, UUID id, LetterVerb verb, LetterRequest said) {
        Letter letter =
                store.lock(id).filter(found -> LetterScope.sees(caller, found)).orElseThrow(LetterScope::notFound);
        requireStanding(caller, letter, verb);
        List<LetterState> path = LetterFlow.path(letter.state(), verb);
        if (path.isEmpty()) {
            throw notNow(letter, verb);
        }
        switch (verb) {
            case APPROVE -> approve(caller, letter, said);
            case RECEIVE -> store.state(id, LetterState.RECEIVED, null, null);
            case REPLY -> reply(letter, said);
            case CLOSE -> store.state(id, LetterState.CLOSED, null, said.reason());
            case DECLINE -> decline(letter, said);
        }
        exceptions.resolve(Ids.named("exception", "letter-undecided", id), caller.personId(), "已" + verb.chinese());
        Letter now = store.find(id).orElseThrow();
        path.forEach(state -> outbox.publish(now.fact(state, caller.personId())));
        audit.record(caller, "letter-" + verb.code(), id.toString(), letter.state(), now.state());
        return now;
    }

    private void approve(Caller caller, Letter letter, LetterRequest said) {
        UUID addressee = said.addresseeId() == null ? letter.addresseeId() : said.addresseeId();
        if (addressee == null) {
            throw Refusal.invalid("addressee-missing", "此文书没有收件人，请先指定").with("letterId", letter.letterId());
        }
        UUID issuer = letter.issuerId() == null ? caller.personId() : letter.issuerId();
        LocalDate today = days.today();
        String place = people.find(issuer).map(person -> person.regionName()).orElse("");
        String number = LetterFlow.number(place, today.getYear(), store.nextNumber(issuer, today.getYear()));
        store.sent(letter.letterId(), issuer, addressee, caller.personId(), number, today);
        Letter sent = store.find(letter.letterId()).orElseThrow();
        clock.answerBy(sent);
        tellAddressee(store.find(letter.letterId()).orElseThrow(), addressee);
    }

    private void tellAddressee(Letter sent, UUID addressee) {
        String until = sent.deadline() == null ? "" : "请于%s前书面回复。".formatted(sent.deadline());
        alerts.raise(Alert.plain(
                        "letter|" + sent.letterId(),
                        addressee,
                        MessageType.LETTER_SENT,
                        sent.business(),
                        "《%s》%s已发出：%s%s%s"
                                .formatted(sent.kind().chinese(), sent.number(), sent.facts(), sent.demand(), until),
                        "您是此文书的收件人")
                .by(sent.deadline()));
    }

    private void reply(Letter letter, LetterRequest said) {
        String reply = required(said.reply() == null ? said.note() : said.reply(), "reply-missing", "请写明回复内容");
        store.state(letter.letterId(), LetterState.REPLIED, reply, null);
        store.next(letter.letterId(), null, null);
        if (letter.caseId() != null) {
            watch.getObject().answered(letter.caseId(), letter.kind());
        }
    }

    private void decline(Letter letter, LetterRequest said) {
        String reason = required(said.reason(), "reason-missing", "请写明理由");
        if (letter.state() == LetterState.DRAFT) {
            store.state(letter.letterId(), LetterState.CLOSED, null, reason);
            store.next(letter.letterId(), null, null);
            return;
        }
        store.state(letter.letterId(), LetterState.RECEIVED, null, reason);
        if (letter.caseId() != null) {
            watch.getObject().answerDue(letter.caseId(), letter.kind(), days.today());
        }
    }

    private static void requireStanding(Caller caller, Letter letter, LetterVerb verb) {
        boolean office = caller.is(Role.OFFICE) && caller.covers(letter.region());
        boolean addressee = caller.personId().equals(letter.addresseeId());
        boolean may = switch (verb) {
            case APPROVE, CLOSE, DECLINE -> office;
            case RECEIVE, REPLY -> addressee || office;
        };
        if (!may) {
            throw Refusal.notAllowed("not-yours", "“%s”不由您办理".formatted(verb.chinese()))
                    .with("letterId", letter.letterId());
        }
    }

    private static String required(@Nullable String text, String code, String why) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code, why);
        }
        return text;
    }

    private static Refusal notNow(Letter letter, LetterVerb verb) {
        String open = LetterFlow.open(letter.state()).stream()
                .map(LetterVerb::chinese)
                .collect(Collectors.joining("、"));
        return Refusal.conflict(
                        "not-now",
                        "文书处于“%s”，不能%s；现在可以：%s"
                                .formatted(letter.state().chinese(), verb.chinese(), open.isEmpty() ? "无" : open))
                .with("letterId", letter.letterId());
    }
}
