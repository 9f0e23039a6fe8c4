package org.liangze.escalation.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.DueRows;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.People;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Talks without minutes, reports that are due or late, notices that waited for a year. */
@Component
class TalkDeadlines implements Sweep, CalendarWaiter {
    private final TalkStore store;
    private final TalkClock clock;
    private final NotifyingTalks notifying;
    private final TalkNews news;
    private final Exceptions exceptions;
    private final People people;

    TalkDeadlines(
            TalkStore store,
            TalkClock clock,
            NotifyingTalks notifying,
            TalkNews news,
            Exceptions exceptions,
            People people) {
        this.store = store;
        this.clock = clock;
        this.notifying = notifying;
        this.news = news;
        this.exceptions = exceptions;
        this.people = people;
    }

    @Override
    public String name() {
        return EscalationSweep.TALK_DEADLINES.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.TALK_DEADLINES.every();
    }

    @Override
    public int batch(Instant now) {
        List<DueRows.Due> due = clock.due().claim(now);
        due.forEach(this::act);
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return clock.due().nextAt();
    }

    private void act(DueRows.Due due) {
        Talk talk = store.need(due.id());
        clock.due().rest(talk.talkId());
        switch (TalkAct.valueOf(due.act())) {
            case NOT_HELD ->
                dead(
                        "talk-not-held",
                        Ids.named("exception", "talk-not-held", talk.talkId()),
                        talk,
                        "约谈定于%s，至今没有约谈记录".formatted(talk.talkOn()));
            case REPORT_SOON -> remind(talk);
            case REPORT_LATE ->
                dead(
                        "talk-report-late",
                        Ids.named("exception", "talk-report-late", talk.talkId(), talk.reportRound()),
                        talk,
                        "约谈整改报告应于%s前提交，至今未提交".formatted(talk.reportDue()));
        }
    }

    private void sendNotice(Talk talk) {
        UUID leader = talk.decidedBy();
        if (talk.state() == TalkState.APPROVED && leader != null) {
            notifying.send(talk, people.need(leader).caller());
        }
    }

    private void remind(Talk talk) {
        if (talk.reportDue() != null) {
            clock.due().next(talk.talkId(), TalkAct.REPORT_LATE, Days.endOf(talk.reportDue()));
        }
        news.tell(
                talk,
                talk.subjectId(),
                MessageType.TALK_REPORT_DUE,
                talk.reportDue(),
                "约谈整改报告应于%s前提交。".formatted(talk.reportDue()),
                "您是约谈对象，报告期限将到");
    }

    private void dead(String kind, UUID id, Talk talk, String what) {
        String whom = talk.subjectName() == null ? talk.unit() : talk.subjectName();
        news.happened(talk, kind, what);
        exceptions.report(
                id,
                new Dead(
                        kind,
                        whom,
                        talk.businessId(),
                        talk.region(),
                        "%s（%s）：%s。请办理。".formatted(what, whom, talk.cause())));
    }

    @Override
    public boolean waitsFor(int year) {
        return clock.due().waitFor(year);
    }

    @Override
    public int compute(int year) {
        List<UUID> waiting = clock.due().claimWaiting(year);
        waiting.forEach(id -> {
            clock.due().rest(id);
            again(store.need(id));
        });
        return waiting.size();
    }

    private void again(Talk talk) {
        switch (talk.state()) {
            case APPROVED -> sendNotice(talk);
            case NOTIFIED -> clock.awaitMinutes(talk);
            case HELD -> reportAgain(talk);
            case PROPOSED, REVIEWED, CLOSED, DECLINED -> {}
        }
    }

    private void reportAgain(Talk talk) {
        if (talk.reportDue() != null) {
            clock.remindThenLate(talk, talk.reportDue());
        } else if (talk.heldOn() != null) {
            clock.reportBy(talk, talk.reviewedOn() == null ? talk.heldOn() : talk.reviewedOn());
        }
    }
}
