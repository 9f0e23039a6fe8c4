package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the dates of a letter; what depends on an unpublished year waits, with an exception item. */
@Component
class LetterClock {
    private final LetterStore store;
    private final ObjectProvider<LetterWatch> watch;
    private final Exceptions exceptions;
    private final Days days;

    LetterClock(LetterStore store, ObjectProvider<LetterWatch> watch, Exceptions exceptions, Days days) {
        this.store = store;
        this.watch = watch;
        this.exceptions = exceptions;
        this.days = days;
    }

    /** A draft is to be decided within so many working days. */
    void decideBy(Letter letter) {
        orWait(letter, () -> {
            int within = days.policy("letter.decision-days", letter.region(), Integer.class);
            LocalDate last = days.calendar().plus(letter.draftedOn(), within);
            store.next(letter.letterId(), LetterAct.UNDECIDED, Days.endOf(last));
        });
    }

    /** A sent letter is to be answered within so many working days, and its addressee reminded before. */
    void answerBy(Letter letter) {
        orWait(letter, () -> {
            int within = days.policy("letter.answer-days", letter.region(), Integer.class);
            LocalDate sent = letter.sentOn() == null ? days.today() : letter.sentOn();
            LocalDate deadline = days.calendar().plus(sent, within);
            store.deadline(letter.letterId(), deadline);
            remindThenOverdue(letter, deadline);
            if (letter.caseId() != null) {
                watch.getObject().answerDue(letter.caseId(), letter.kind(), deadline);
            }
        });
    }

    /** After the reminder comes the deadline itself. */
    void overdueAfter(Letter letter) {
        if (letter.deadline() != null) {
            store.next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(letter.deadline()));
        }
    }

    private void remindThenOverdue(Letter letter, LocalDate deadline) {
        int before = days.policy("letter.reminder-days", letter.region(), Integer.class);
        Instant reminder = days.sendHour(days.calendar().reminderDay(deadline, before), letter.region());
        if (reminder.isAfter(days.now())) {
            store.next(letter.letterId(), LetterAct.REMIND, reminder);
            return;
        }
        store.next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(deadline));
    }

    private void orWait(Letter letter, Runnable dates) {
        try {
            dates.run();
        } catch (NotYetPublishedException e) {
            store.waits(letter.letterId(), e.year());
            exceptions.calendarMissing(e.year(), letter.region());
        }
    }

    void again(Letter letter) {
        if (letter.state() == LetterState.DRAFT) {
            decideBy(letter);
            return;
        }
        answerBy(letter);
    }
}
