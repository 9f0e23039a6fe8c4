package org.liangze.escalation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.escalation.ladder.CaseMoves;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;

/** The terms of one kind; a case whose next step is counted from one has its own line in the trace. */
final class MovingTerms implements OpenDeadlines {
    private final TermKind kind;
    private final TermHolder holder;
    private final Terms terms;
    private final CaseMoves cases;

    MovingTerms(TermKind kind, TermHolder holder, Terms terms, CaseMoves cases) {
        this.kind = kind;
        this.holder = holder;
        this.terms = terms;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public String called() {
        return kind.chinese();
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<Terms.Running> running = terms.running(kind, after, by.today(), limit);
        List<Move> moved = new ArrayList<>();
        running.forEach(term -> move(by, term).ifPresent(moved::add));
        return running.isEmpty()
                ? Batch.NONE
                : new Batch(running.size(), running.getLast().itemId(), moved);
    }

    private Optional<Move> move(Amendment by, Terms.Running term) {
        Deadline to = by.ends(term.term());
        LocalDate from = term.due();
        if (from.equals(to.dayOrNull())) {
            holder.reminderDay(kind, term.itemId());
            return Optional.empty();
        }
        Move bare = new Move(term.itemId(), null, "", term.region(), from, to);
        Optional<TermHolder.Held> held = cases.tracing(
                by,
                holder.caseOf(kind, term.itemId()),
                () -> holder.move(kind, term.itemId(), from, to, bare.text(by)));
        held.ifPresent(_ -> terms.set(kind, term.itemId(), to.dayOrNull()));
        return held.map(one -> new Move(term.itemId(), one.businessId(), one.subject(), term.region(), from, to));
    }
}
