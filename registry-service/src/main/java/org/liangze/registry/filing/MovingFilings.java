package org.liangze.registry.filing;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.deadline.Counted;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day of the level whose turn it is, unless it has acknowledged or is overdue (domain.md §3.6). */
@Component
class MovingFilings implements OpenDeadlines {
    private final JdbcClient jdbc;
    private final Filings filings;
    private final FilingUpward upward;
    private final CoverageFacts coverage;
    private final Acts acts;

    MovingFilings(JdbcClient jdbc, Filings filings, FilingUpward upward, CoverageFacts coverage, Acts acts) {
        this.jdbc = jdbc;
        this.filings = filings;
        this.upward = upward;
        this.coverage = coverage;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return "FILING";
    }

    @Override
    public String called() {
        return "包保干部变更备案确认";
    }

    /** A filing waits for one level at a time, so its own id names the deadline. */
    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<Counted> open = jdbc.sql("""
                select l.filing_id as id, f.business_id, b.name as subject, l.region, l.submitted_on as since, l.working_days, l.due
                  from filing_level l
                  join filing f on f.id = l.filing_id
                  join business b on b.id = f.business_id
                 where l.filing_id > :after and l.submitted_on is not null and l.acknowledged_at is null and not l.overdue
                   and l.due >= :today
                 order by l.filing_id limit :limit
                   for no key update of l""")
                .param("after", after)
                .param("today", by.today())
                .param("limit", limit)
                .query(Counted.class)
                .list();
        List<Move> moved = Counted.moved(open, by);
        if (!moved.isEmpty()) {
            save(moved);
            Act act = acts.bySystem(by.now());
            moved.forEach(move -> tell(move, act));
        }
        return Counted.batch(open, moved);
    }

    private void save(List<Move> moved) {
        Counted.with(jdbc.sql("""
                update filing_level l set due = m.due, awaiting_year = m.year
                  from unnest(:ids::uuid[], :dues::date[], :years::int[]) as m (id, due, year)
                 where l.filing_id = m.id and l.submitted_on is not null and l.acknowledged_at is null"""), moved).update();
    }

    private void tell(Move move, Act act) {
        filings.turn(move.itemId()).ifPresent(turn -> upward.submitted(turn, move.to(), null));
        if (move.to() instanceof Deadline.Awaiting(int year)) {
            coverage.calendarMissing(act, year, move.region(), called());
        }
    }
}
