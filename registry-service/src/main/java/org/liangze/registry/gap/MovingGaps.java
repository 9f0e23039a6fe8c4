package org.liangze.registry.gap;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.deadline.Counted;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of open gaps that are not breached (domain.md §3.6); whoever follows a gap hears the new one. */
@Component
class MovingGaps implements OpenDeadlines {
    private final JdbcClient jdbc;
    private final BusinessFacts businesses;
    private final CoverageFacts coverage;
    private final Acts acts;

    MovingGaps(JdbcClient jdbc, BusinessFacts businesses, CoverageFacts coverage, Acts acts) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.coverage = coverage;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return "GAP";
    }

    @Override
    public String called() {
        return "悬空主体重新确定包保干部";
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<Counted> open = jdbc.sql("""
                select g.id, g.business_id, b.name as subject, g.region, g.since, g.working_days, g.due
                  from gap g join business b on b.id = g.business_id
                 where g.id > :after and g.ended_on is null and g.due >= :today
                 order by g.id limit :limit
                   for no key update of g""")
                .param("after", after)
                .param("today", by.today())
                .param("limit", limit)
                .query(Counted.class)
                .list();
        List<Move> moved = Counted.moved(open, by);
        if (!moved.isEmpty()) {
            save(moved, acts.bySystem(by.now()));
        }
        return Counted.batch(open, moved);
    }

    private void save(List<Move> moved, Act act) {
        Counted.with(jdbc.sql("""
                update gap g set due = m.due, awaiting_year = m.year
                  from unnest(:ids::uuid[], :dues::date[], :years::int[]) as m (id, due, year)
                 where g.id = m.id"""), moved).update();
        moved.forEach(move -> missing(move, act));
        businesses.changed(
                act,
                moved.stream()
                        .map(move -> Objects.requireNonNull(move.businessId()))
                        .toList());
    }

    private void missing(Move move, Act act) {
        if (move.to() instanceof Deadline.Awaiting(int year)) {
            coverage.calendarMissing(act, year, move.region(), called());
        }
    }
}
