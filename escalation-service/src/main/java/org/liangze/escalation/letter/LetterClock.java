package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.DueRows;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.calendar.Deadline;
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
    private final Terms terms;
    private final Days days;

    LetterClock(
            JdbcClient jdbc,
            LetterMoves moves,
            ObjectProvider<LetterWatch> watch,
            Exceptions exceptions,
            Terms terms,
            Days days) {
        this.moves = moves;
        this.due = new DueRows(jdbc, "letter", "letter_id");
        this.watch = watch;
        this.exceptions = exceptions;
        this.terms = terms;
        this.days = days;
    }

    DueRows due() {
        return due;
    }

    /** A draft is to be decided within so many working days. */
    void decideBy(Letter letter) {
        int within = days.policy("letter.decision-days", letter.region(), Integer.class);
        begin(
                TermKind.LETTER_DECISION,
                letter,
                letter.draftedOn(),
                within,
                last -> due.next(letter.letterId(), LetterAct.UNDECIDED, Days.endOf(last)));
    }

    /** A sent letter is to be answered within so many working days, and its addressee reminded before. */
    void answerBy(Letter letter) {
        due.rest(letter.letterId());
        int within = answerDays(letter);
        if (within == 0) {
            return;
        }
        LocalDate sent = letter.sentOn() == null ? days.today() : letter.sentOn();
        begin(TermKind.LETTER_ANSWER, letter, sent, within, deadline -> {
            moves.deadline(letter.letterId(), deadline);
            remindThenOverdue(letter, deadline);
            if (letter.caseId() != null) {
                watch.getObject().answerDue(letter.caseId(), letter.kind(), deadline);
            }
        });
    }

    /** An inadequate answer is to be made good within so many working days; the case's ladder does not wait for it. */
    void answerAgain(Letter letter) {
        int within = days.policy("letter.answer-again-days", letter.region(), Integer.class);
        begin(TermKind.LETTER_ANSWER_AGAIN, letter, days.today(), within, deadline -> {
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

    private void begin(TermKind kind, Letter letter, LocalDate since, int within, Consumer<LocalDate> dates) {
        switch (terms.begin(kind, letter.letterId(), letter.region(), since, within)) {
            case Deadline.Known(LocalDate day) -> dates.accept(day);
            case Deadline.Awaiting(int year) -> waits(letter, year);
        }
    }

    void waits(Letter letter, int year) {
        due.waits(letter.letterId(), year);
        exceptions.calendarMissing(year, letter.region());
    }

    private int answerDays(Letter letter) {
        Integer own = letter.answerDays();
        return own == null ? days.policy("letter.answer-days", letter.region(), Integer.class) : own;
    }

    private void remindThenOverdue(Letter letter, LocalDate deadline) {
        Instant reminder = reminderOf(letter, deadline);
        if (reminder.isAfter(days.now())) {
            due.next(letter.letterId(), LetterAct.REMIND, reminder);
            return;
        }
        due.next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(deadline));
    }

    /** The reminder of an amended deadline; one whose day has passed by the amendment comes at once. */
    void remindStill(Letter letter, LocalDate deadline) {
        due.next(letter.letterId(), LetterAct.REMIND, reminderOf(letter, deadline));
    }

    private Instant reminderOf(Letter letter, LocalDate deadline) {
        int before = days.policy("letter.reminder-days", letter.region(), Integer.class);
        return days.sendHour(days.calendar().reminderDay(deadline, before), letter.region());
    }
}
