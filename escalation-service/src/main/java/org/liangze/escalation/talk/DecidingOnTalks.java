package org.liangze.escalation.talk;

import java.util.UUID;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** A committee leader approves or declines; where none is registered, the office does. Approving sends the notice. */
@Component
class DecidingOnTalks {
    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkScope scope;
    private final SchedulingTalks scheduling;
    private final NotifyingTalks notifying;
    private final TalkNews news;

    DecidingOnTalks(
            TalkStore store,
            TalkMoves moves,
            TalkScope scope,
            SchedulingTalks scheduling,
            NotifyingTalks notifying,
            TalkNews news) {
        this.store = store;
        this.moves = moves;
        this.scope = scope;
        this.scheduling = scheduling;
        this.notifying = notifying;
        this.news = news;
    }

    Talk approve(Caller caller, UUID id, TalkRequest said) {
        Talk talk = open(caller, id, TalkVerb.APPROVE);
        moves.decided(id, TalkState.APPROVED, caller.personId(), null);
        scheduling.set(caller, talk, said.schedule());
        Talk approved = store.need(id);
        news.publish(approved, TalkState.APPROVED, caller.personId());
        news.did(caller, talk, approved, TalkVerb.APPROVE, null);
        news.tell(
                approved,
                approved.proposerId(),
                MessageType.TALK_APPROVED,
                approved.talkOn(),
                "约谈已批准：" + approved.cause(),
                "约谈由您提出，请做好准备");
        return notifying.send(approved, caller);
    }

    Talk decline(Caller caller, UUID id, TalkRequest said) {
        Talk talk = open(caller, id, TalkVerb.DECLINE);
        String reason = Texts.needed(said.reason(), "reason-missing", "不予约谈须写明理由");
        moves.decided(id, TalkState.DECLINED, caller.personId(), reason);
        Talk declined = store.need(id);
        news.publish(declined, TalkState.DECLINED, caller.personId());
        news.did(caller, talk, declined, TalkVerb.DECLINE, reason);
        return declined;
    }

    private Talk open(Caller caller, UUID id, TalkVerb verb) {
        Talk talk = store.lock(id).filter(found -> scope.sees(caller, found)).orElseThrow(TalkScope::notFound);
        scope.require(caller, talk, verb);
        return talk;
    }
}
