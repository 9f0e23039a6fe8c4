package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.kit.calendar.Deadline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of letters, as an amended year moves them: a draft's for deciding, a sent one's for answering. A reminder that went
 * out is not sent again.
 */
@Component
class LetterTerms implements TermHolder {
    private static final Set<LetterState> OUT = Set.of(LetterState.SENT, LetterState.RECEIVED);

    private final LetterStore store;
    private final LetterMoves moves;
    private final LetterClock clock;
    private final ObjectProvider<LetterWatch> watch;
    private final Trail trail;
    private final Days days;

    LetterTerms(
            JdbcClient jdbc,
            LetterStore store,
            LetterMoves moves,
            LetterClock clock,
            ObjectProvider<LetterWatch> watch,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
        this.watch = watch;
        this.trail = new Trail(jdbc, "letter");
        this.days = days;
    }

    @Override
    public Set<TermKind> kinds() {
        return Set.of(TermKind.LETTER_DECISION, TermKind.LETTER_ANSWER, TermKind.LETTER_ANSWER_AGAIN);
    }

    @Override
    public @Nullable UUID caseOf(TermKind kind, UUID item) {
        return kind == TermKind.LETTER_ANSWER ? store.need(item).caseId() : null;
    }

    @Override
    public Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why) {
        Optional<Letter> open = store.lock(item).filter(letter -> isDue(kind, letter, from));
        open.ifPresent(letter -> {
            save(kind, letter, to);
            trail.add(item, letter.region(), days.now(), null, "calendar", kind.chinese() + "：" + why);
        });
        return open.map(letter -> new Held(letter.businessId(), letter.called()));
    }

    @Override
    public void reminderDay(TermKind kind, UUID item) {
        store.lock(item).filter(letter -> comes(letter, LetterAct.REMIND)).ifPresent(letter -> {
            if (letter.deadline() != null) {
                clock.remindStill(letter, letter.deadline());
            }
        });
    }

    private boolean isDue(TermKind kind, Letter letter, LocalDate on) {
        boolean answer = OUT.contains(letter.state()) && on.equals(letter.deadline());
        return switch (kind) {
            case LETTER_DECISION -> letter.state() == LetterState.DRAFT && comes(letter, LetterAct.UNDECIDED);
            case LETTER_ANSWER -> answer && letter.reply() == null;
            case LETTER_ANSWER_AGAIN -> answer && letter.reply() != null;
            case ISSUE_VERIFY, TALK_REPORT, EXCEPTION -> false;
        };
    }

    private void save(TermKind kind, Letter letter, Deadline to) {
        switch (to) {
            case Deadline.Awaiting(int year) -> {
                if (kind != TermKind.LETTER_DECISION) {
                    moves.deadline(letter.letterId(), null);
                }
                clock.waits(letter, year);
            }
            case Deadline.Known(LocalDate day)
            when kind == TermKind.LETTER_DECISION ->
                clock.due().next(letter.letterId(), LetterAct.UNDECIDED, Days.endOf(day));
            case Deadline.Known(LocalDate day) -> answerOn(kind, letter, day);
        }
    }

    private void answerOn(TermKind kind, Letter letter, LocalDate day) {
        moves.deadline(letter.letterId(), day);
        if (comes(letter, LetterAct.REMIND)) {
            clock.remindStill(letter, day);
        } else {
            clock.due().next(letter.letterId(), LetterAct.OVERDUE, Days.endOf(day));
        }
        if (letter.caseId() != null && kind == TermKind.LETTER_ANSWER) {
            watch.getObject().answerDue(letter.caseId(), letter.kind(), day);
        }
    }

    private boolean comes(Letter letter, LetterAct act) {
        Instant now = days.now();
        return clock.due()
                .coming(letter.letterId(), now)
                .filter(coming -> coming.act().equals(act.name()))
                .isPresent();
    }
}
