package org.liangze.escalation.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.MessageType;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do with letters: the office decides, the addressee answers (the office may record it for them). */
@Component
class DecidingOnLetters {
    private final LetterStore store;
    private final LetterMoves moves;
    private final SendingLetters sending;
    private final LetterClock clock;
    private final ObjectProvider<LetterWatch> watch;
    private final Exceptions exceptions;
    private final EvidenceFiles files;
    private final Alerts alerts;
    private final Trail trail;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    DecidingOnLetters(
            JdbcClient jdbc,
            LetterStore store,
            LetterMoves moves,
            SendingLetters sending,
            LetterClock clock,
            ObjectProvider<LetterWatch> watch,
            Exceptions exceptions,
            EvidenceFiles files,
            Alerts alerts,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.sending = sending;
        this.clock = clock;
        this.watch = watch;
        this.exceptions = exceptions;
        this.files = files;
        this.alerts = alerts;
        this.trail = new Trail(jdbc, "letter");
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Letter act(Caller caller, UUID id, LetterVerb verb, LetterRequest said) {
        Letter letter =
                store.lock(id).filter(found -> LetterScope.sees(caller, found)).orElseThrow(LetterScope::notFound);
        LetterScope.requireStanding(caller, letter, verb);
        List<LetterState> path = LetterFlow.path(letter.state(), verb);
        if (path.isEmpty()) {
            throw notNow(letter, verb);
        }
        switch (verb) {
            case APPROVE -> approve(caller, letter, said);
            case RECEIVE -> moves.received(id, LetterState.RECEIVED, caller.personId(), days.now());
            case REPLY -> reply(caller, letter, said);
            case CLOSE -> moves.state(id, LetterState.CLOSED, said.reason());
            case DECLINE -> decline(letter, said);
        }
        exceptions.resolve(Ids.named("exception", "letter-undecided", id), caller.personId(), "已" + verb.chinese());
        Letter now = store.need(id);
        if (verb != LetterVerb.APPROVE) {
            trail.add(id, now.region(), days.now(), caller, verb.code(), said.reason());
            path.forEach(state -> outbox.publish(now.fact(state, caller.personId())));
        }
        audit.record(caller, "letter-" + verb.code(), id.toString(), letter.state(), now.state());
        return now;
    }

    /** Takes back a letter that is out: its number is kept and stands as withdrawn, nobody waits for an answer. */
    Letter withdraw(Caller caller, UUID id, LetterRequest said) {
        Letter letter =
                store.lock(id).filter(found -> LetterScope.sees(caller, found)).orElseThrow(LetterScope::notFound);
        LetterScope.requireOffice(caller, letter);
        String reason = Texts.needed(said.reason(), "reason-missing", "撤回须写明理由");
        if (!LetterFlow.mayBeWithdrawn(letter.state())) {
            throw Refusal.conflict(
                            "not-now", "文书处于“%s”，不能撤回".formatted(letter.state().chinese()))
                    .with("letterId", id);
        }
        moves.withdrawn(id, reason, days.today());
        answered(letter);
        Letter now = store.need(id);
        trail.add(id, now.region(), days.now(), caller, "withdraw", reason);
        outbox.publish(now.fact(LetterState.CLOSED, caller.personId()));
        tell(now, "%s已撤回：%s。无需再答复。".formatted(now.called(), reason));
        audit.record(caller, "letter-withdraw", id.toString(), letter.state(), now.state());
        return now;
    }

    private void approve(Caller caller, Letter letter, LetterRequest said) {
        if (!LetterFlow.mayApprove(letter.drafterId(), caller.personId())) {
            throw Refusal.notAllowed("own-draft", "您起草或修改了此文书，须由他人批准").with("letterId", letter.letterId());
        }
        UUID addressee = said.addresseeId() == null ? letter.addresseeId() : said.addresseeId();
        if (addressee == null) {
            throw Refusal.invalid("addressee-missing", "此文书没有收件人，请先指定").with("letterId", letter.letterId());
        }
        UUID issuer = letter.issuerId() == null ? caller.personId() : letter.issuerId();
        Letter sent = sending.send(letter, caller, issuer, addressee);
        String until = sent.deadline() == null ? "" : "请于%s前书面回复。".formatted(sent.deadline());
        tell(sent, "%s已发出：%s%s%s".formatted(sent.called(), sent.facts(), sent.demand(), until));
    }

    private void tell(Letter letter, String text) {
        UUID addressee = letter.addresseeId();
        if (addressee != null) {
            alerts.raise(new Alert(
                            "letter|" + letter.letterId() + "|" + letter.state(),
                            addressee,
                            MessageType.LETTER_SENT,
                            null,
                            null,
                            letter.businesses(),
                            null,
                            null,
                            null,
                            false,
                            text,
                            "您是此文书的收件人")
                    .by(letter.state() == LetterState.CLOSED ? null : letter.deadline()));
        }
    }

    private void reply(Caller caller, Letter letter, LetterRequest said) {
        String reply = Texts.needed(said.reply() == null ? said.note() : said.reply(), "reply-missing", "请写明回复内容");
        if (said.files() != null && !said.files().isEmpty()) {
            files.attach(caller, said.files(), letter.region(), LetterFiles.subject(letter.letterId()));
        }
        moves.replied(letter.letterId(), reply, caller.personId(), days.now());
        answered(letter);
    }

    private void decline(Letter letter, LetterRequest said) {
        String reason = Texts.needed(said.reason(), "reason-missing", "请写明理由");
        if (letter.state() == LetterState.DRAFT) {
            moves.state(letter.letterId(), LetterState.CLOSED, reason);
            clock.due().rest(letter.letterId());
            return;
        }
        moves.state(letter.letterId(), LetterState.RECEIVED, reason);
        clock.answerAgain(letter);
        tell(store.need(letter.letterId()), "对%s的回复未被采纳：%s。请补充后再次回复。".formatted(letter.called(), reason));
        if (letter.caseId() != null) {
            watch.getObject().answerDue(letter.caseId(), letter.kind(), days.today());
        }
    }

    private void answered(Letter letter) {
        clock.due().rest(letter.letterId());
        if (letter.caseId() != null) {
            watch.getObject().answered(letter.caseId(), letter.kind());
        }
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
