package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.letter.Letters;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The minutes of a talk: with them it counts as held, its notice is settled, and the report's clock begins. */
@Component
class HoldingTalks {
    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkScope scope;
    private final TalkClock clock;
    private final TalkNews news;
    private final Letters letters;
    private final Exceptions exceptions;
    private final EvidenceFiles files;
    private final JsonMapper json;
    private final Days days;

    HoldingTalks(
            TalkStore store,
            TalkMoves moves,
            TalkScope scope,
            TalkClock clock,
            TalkNews news,
            Letters letters,
            Exceptions exceptions,
            EvidenceFiles files,
            JsonMapper json,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.scope = scope;
        this.clock = clock;
        this.news = news;
        this.letters = letters;
        this.exceptions = exceptions;
        this.files = files;
        this.json = json;
        this.days = days;
    }

    Talk hold(Caller caller, UUID id, TalkRequest said) {
        Talk talk = store.lock(id).filter(found -> scope.sees(caller, found)).orElseThrow(TalkScope::notFound);
        scope.require(caller, talk, TalkVerb.HOLD);
        LocalDate on = said.on() == null ? days.today() : said.on();
        if (on.isAfter(days.today())) {
            throw Refusal.invalid("held-in-the-future", "约谈日期不得晚于今天").with("talkId", id);
        }
        if (on.isBefore(talk.proposedOn())) {
            throw Refusal.invalid("held-before-proposed", "约谈日期不得早于提出之日" + talk.proposedOn())
                    .with("talkId", id);
        }
        moves.held(id, on, json.writeValueAsString(minutes(talk, said, on)));
        if (said.files() != null && !said.files().isEmpty()) {
            files.attach(caller, said.files(), talk.region(), TalkFiles.subject(id));
        }
        clock.due().rest(id);
        Talk now = store.need(id);
        clock.reportBy(now, on);
        Talk held = store.need(id);
        if (talk.letterId() != null) {
            letters.settle(talk.letterId(), "已按通知约谈", caller);
        }
        exceptions.resolve(Ids.named("exception", "talk-not-held", id), caller.personId(), "已登记约谈记录");
        news.publish(held, TalkState.HELD, caller.personId());
        news.did(caller, talk, held, TalkVerb.HOLD, String.valueOf(on));
        return held;
    }

    private static Minutes minutes(Talk talk, TalkRequest said, LocalDate on) {
        String hours = said.from() == null ? "" : " %s–%s".formatted(said.from(), said.to() == null ? "" : said.to());
        return Minutes.of(
                on + hours,
                said.place() == null ? talk.place() : said.place(),
                said.presiding() == null ? talk.presidingName() : said.presiding(),
                said.attendees(),
                said.facts() == null ? talk.cause() : said.facts(),
                said.demands(),
                said.commitments(),
                said.signatures());
    }
}
