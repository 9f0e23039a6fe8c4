package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.DueRows;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.calendar.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the dates of a talk; what depends on an unpublished year waits, with an exception item. */
@Component
class TalkClock {
    private final TalkMoves moves;
    private final DueRows due;
    private final Exceptions exceptions;
    private final Terms terms;
    private final Days days;

    TalkClock(JdbcClient jdbc, TalkMoves moves, Exceptions exceptions, Terms terms, Days days) {
        this.moves = moves;
        this.due = new DueRows(jdbc, "talk", "talk_id");
        this.exceptions = exceptions;
        this.terms = terms;
        this.days = days;
    }

    DueRows due() {
        return due;
    }

    /** The first day that leaves the notice its working days: the n-th after today. */
    LocalDate earliest(String region) {
        return days.calendar().plus(days.today(), days.policy("talk.notice-days", region, Integer.class));
    }

    /** Minutes are expected by the send hour of the next working day. */
    void awaitMinutes(Talk talk) {
        LocalDate day = talk.talkOn();
        if (day != null) {
            orWait(talk, () -> {
                Instant at = days.sendHour(days.calendar().plus(day, 1), talk.region());
                due.next(talk.talkId(), TalkAct.NOT_HELD, at);
            });
        }
    }

    /** The report is due so many working days after a day: that of the talk, or of a review that asked for more. */
    void reportBy(Talk talk, LocalDate from) {
        int within = days.policy("talk.report-days", talk.region(), Integer.class);
        switch (terms.begin(TermKind.TALK_REPORT, talk.talkId(), talk.region(), from, within)) {
            case Deadline.Known(LocalDate day) -> remindThenLate(talk, day);
            case Deadline.Awaiting(int year) -> waits(talk.talkId(), year, talk.region());
        }
    }

    /** The report is due on a day that a person chose. */
    void reportOn(Talk talk, LocalDate last) {
        terms.set(TermKind.TALK_REPORT, talk.talkId(), null);
        remindThenLate(talk, last);
    }

    void remindThenLate(Talk talk, LocalDate last) {
        moves.reportDue(talk.talkId(), last);
        orWait(talk, () -> {
            Instant soon = reminderOf(talk, last);
            if (soon.isAfter(days.now())) {
                due.next(talk.talkId(), TalkAct.REPORT_SOON, soon);
                return;
            }
            due.next(talk.talkId(), TalkAct.REPORT_LATE, Days.endOf(last));
        });
    }

    /** The reminder of an amended day; one whose day has passed by the amendment comes at once. */
    void remindStill(Talk talk, LocalDate last) {
        moves.reportDue(talk.talkId(), last);
        due.next(talk.talkId(), TalkAct.REPORT_SOON, reminderOf(talk, last));
    }

    private Instant reminderOf(Talk talk, LocalDate last) {
        int before = days.policy("talk.reminder-days", talk.region(), Integer.class);
        return days.sendHour(days.calendar().reminderDay(last, before), talk.region());
    }

    void waits(UUID talk, int year, String region) {
        due.waits(talk, year);
        exceptions.calendarMissing(year, region);
    }

    private void orWait(Talk talk, Runnable dates) {
        try {
            dates.run();
        } catch (NotYetPublishedException e) {
            waits(talk.talkId(), e.year(), talk.region());
        }
    }
}
