package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Role;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** A committee leader approves or declines; where none is registered, the office does. */
@Component
class DecidingOnTalks {
    private final TalkStore store;
    private final Exceptions exceptions;
    private final Alerts alerts;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    DecidingOnTalks(
            TalkStore store,
            Exceptions exceptions,
            Alerts alerts,
            People people,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.store = store;
        this.exceptions = exceptions;
        this.alerts = alerts;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    /** The talk is held so many working days after the notice, which goes out with the approval. */
    Talk approve(Caller caller, UUID id) {
        Talk talk = open(caller, id);
        int ahead = days.policy("talk.notice-days", talk.region(), Integer.class);
        LocalDate day = days.within(ahead, days.today());
        if (day == null) {
            exceptions.calendarMissing(days.calendar().lastPublishedYear() + 1, talk.region());
        }
        store.decide(id, TalkState.NOTIFIED, caller.personId(), day, null);
        Talk approved = store.find(id).orElseThrow();
        outbox.publish(approved.fact(TalkState.APPROVED, caller.personId()));
        outbox.publish(approved.fact(TalkState.NOTIFIED, caller.personId()));
        if (approved.proposerId() != null) {
            tell(
                    approved,
                    approved.proposerId(),
                    MessageType.TALK_APPROVED,
                    "约谈已批准：" + approved.cause(),
                    "约谈由您提出，请做好准备");
        }
        tellSubject(approved);
        audit.record(caller, "talk-approve", id.toString(), talk.state(), approved.state());
        return approved;
    }

    Talk decline(Caller caller, UUID id, @Nullable String reason) {
        Talk talk = open(caller, id);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "不予约谈须写明理由").with("talkId", id);
        }
        store.decide(id, TalkState.DECLINED, caller.personId(), null, reason);
        Talk declined = store.find(id).orElseThrow();
        outbox.publish(declined.fact(TalkState.DECLINED, caller.personId()));
        audit.record(caller, "talk-decline", id.toString(), talk.state(), declined.state());
        return declined;
    }

    private Talk open(Caller caller, UUID id) {
        Talk talk = store.lock(id).orElseThrow(DecidingOnTalks::notFound);
        boolean leader = caller.is(Role.LEADER) && caller.covers(talk.region());
        boolean standIn = caller.is(Role.OFFICE)
                && caller.covers(talk.region())
                && people.leaderFor(talk.region()).isEmpty();
        if (!leader && !standIn) {
            throw Refusal.notAllowed("not-yours", "警示约谈须由食安委领导决定").with("talkId", id);
        }
        if (talk.state() != TalkState.PROPOSED) {
            throw Refusal.conflict(
                            "not-now", "约谈处于“%s”，已有决定".formatted(talk.state().chinese()))
                    .with("talkId", id);
        }
        return talk;
    }

    private void tellSubject(Talk talk) {
        if (talk.subjectId() == null) {
            exceptions.missingTarget("约谈对象", talk.talkId().toString(), talk.businessId(), talk.region());
            return;
        }
        String when = talk.talkOn() == null ? "时间另行通知" : "定于%s".formatted(talk.talkOn());
        tell(
                talk,
                talk.subjectId(),
                MessageType.TALK_NOTICE,
                "约谈通知：%s，%s，请准时参加。".formatted(talk.cause(), when),
                "您是约谈对象");
    }

    private void tell(Talk talk, UUID recipient, MessageType message, String text, String why) {
        alerts.raise(new Alert(
                "talk|" + talk.talkId(),
                recipient,
                message,
                null,
                null,
                talk.businesses(),
                null,
                null,
                talk.talkOn(),
                false,
                text,
                why));
    }

    static Refusal notFound() {
        return Refusal.notFound("talk-not-found", "没有这次约谈，或不在您的辖区内");
    }
}
