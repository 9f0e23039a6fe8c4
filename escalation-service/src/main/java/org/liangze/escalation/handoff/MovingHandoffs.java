package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.handoff.model.Terms;
import org.liangze.escalation.ladder.CaseMoves;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.kit.calendar.Term;

/** One timed step of all receiving bodies, as an amended year moves it: only where it is still to be done and not late. */
final class MovingHandoffs implements OpenDeadlines {
    private final TimedStep step;
    private final Handoffs handoffs;
    private final Matters matters;
    private final HandoffClock clock;
    private final CaseMoves cases;

    MovingHandoffs(TimedStep step, Handoffs handoffs, Matters matters, HandoffClock clock, CaseMoves cases) {
        this.step = step;
        this.handoffs = handoffs;
        this.matters = matters;
        this.clock = clock;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "HANDOFF_" + step.name();
    }

    @Override
    public String called() {
        return step.chinese();
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<UUID> open = handoffs.timed(after, limit);
        List<Move> moved = new ArrayList<>();
        open.forEach(id -> move(by, id).ifPresent(moved::add));
        return open.isEmpty() ? Batch.NONE : new Batch(open.size(), open.getLast(), moved);
    }

    private Optional<Move> move(Amendment by, UUID id) {
        Matter matter = matters.need(handoffs.need(id).issueId());
        Handoff row = handoffs.need(id);
        LocalDate from = row.terms()
                .running(row.state(), matter.isResting(), row.reportedOn() != null)
                .get(step.anchor());
        Term term = step.term(row);
        if (from == null || term == null || from.isBefore(by.today())) {
            return Optional.empty();
        }
        Deadline to = by.ends(term);
        if (from.equals(to.dayOrNull())) {
            return Optional.empty();
        }
        Move move = new Move(id, matter.businessId(), matter.title(), row.region(), from, to);
        UUID caseId = Ladders.idOf(Ladder.REGULATOR, row.subject());
        cases.tracing(by, caseId, () -> save(matter, row, to, step.chinese() + "：" + move.text(by)));
        return Optional.of(move);
    }

    private Handoff save(Matter matter, Handoff row, Deadline to, String why) {
        Terms terms = step.with(row.terms(), to.dayOrNull());
        handoffs.terms(
                row.handoffId(),
                row.clockFrom(),
                terms.acceptBy(),
                terms.inspectBy(),
                terms.reportBy(),
                waits(row, to));
        Handoff now = handoffs.need(row.handoffId());
        clock.follow(matter, now);
        matters.dated(matter, why);
        return now;
    }

    private @Nullable Integer waits(Handoff row, Deadline to) {
        return to.yearOrNull() != null ? to.yearOrNull() : handoffs.waitsForYear(row.handoffId());
    }
}
