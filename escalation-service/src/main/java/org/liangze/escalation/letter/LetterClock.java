package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.DueRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the dates of a letter; what depends on an unpublished year waits, with an exception item. */
@Component
class LetterClock {
    private final LetterMoves moves;
    private final DueRows due;
    private final ObjectProvider<LetterWatch> watch;
    private final Exceptions exceptions;
    private final Days days;

    LetterClock(
            JdbcClient jdbc, LetterMoves moves, ObjectProvider<LetterWatch> watch, Exceptions exceptions, Days days) {
        this.moves = moves;
        this.due = new DueRows(jdbc, "letter", "letter_id");
        this.watch = watch;
        this.exceptions = exceptions;
        this.days = days;
    }

    DueRows due() {
        return due;
    }

    /** A draft is to be decided within so many working days. */
    void decideBy(Letter letter) {
        orWait(letter, () -> {
            int within = days.policy("letter.decision-days", letter.region(), Integer.class);
            LocalDate last = days.calendar().plus(letter.draftedOn(), within);
            due.next(letter.letterId(), LetterAct.UNDECIDED, Days.endOf(last));
        });
    }

    /** A sent letter is to be answered within so many working days, and its addressee reminded before. */
    void answerBy(Letter letter) {
        due.rest(letter.letterId());
        int within = answerDays(letter);
        if (within == 0) {
            return;
        }
        orWait(letter, () -> {
            LocalDate sent = letter.sentOn() == null ? days.today() : letter.sentOn();
            LocalDate deadline = days.calendar().plus(sent, within);
            moves.deadline(letter.letterId(), deadline);
            remindThenOverdue(letter, deadline);
            if (letter.caseId() != null) {
                watch.getObject().answerDue(letter.caseId(), letter.kind(), deadline);
            }
        });
    }

    /** An inadequate answer is to be made good within so many working days; the case's ladder does not wait for it. */
    void answerAgain(Letter letter) {
        orWait(letter, () -> {
            int within = days.policy("letter.answer-again-days", letter.region(), Integer.class);
            LocalDate deadline = days.calendar().plus(days.today(), within);
            moves.deadline(letter.letterId(), deadline);
            remindThenOverdue(letter, deadline);
        });
    }

    /** After the reminder comes the deadline itself. */
    void overdueAfter(Letter letter) {
        if (letter.deadline() != null) {
            due.next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(letter.deadline()));
        }
    }

    /** Computes what waited for a year. */
    void again(UUID id, LetterStore store) {
        Letter letter = store.need(id);
        if (letter.state() == LetterState.DRAFT) {
            decideBy(letter);
            return;
        }
        if (letter.reply() != null) {
            answerAgain(letter);
            return;
        }
        answerBy(letter);
    }

    private int answerDays(Letter letter) {
        Integer own = letter.answerDays();
        return own == null ? days.policy("letter.answer-days", letter.region(), Integer.class) : own;
    }

    private void remindThenOverdue(Letter letter, LocalDate deadline) {
        int before = days.policy("letter.reminder-days", letter.region(), Integer.class);
        Instant reminder = days.sendHour(days.calendar().reminderDay(deadline, before), letter.region());
        if (reminder.isAfter(days.now())) {
            due.next(letter.letterId(), LetterAct.REMIND, reminder);
            return;
        }
        due.next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(deadline));
    }

    private void orWait(Letter letter, Runnable dates) {
        try {
            dates.run();
        } catch (NotYetPublishedException e) {
            due.waits(letter.letterId(), e.year());
            exceptions.calendarMissing(e.year(), letter.region());
        }
    }
}
