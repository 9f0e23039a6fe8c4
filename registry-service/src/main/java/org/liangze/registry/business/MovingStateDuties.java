package org.liangze.registry.business;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.registry.Acts;
import org.liangze.registry.business.model.StateClocks.Duty;
import org.liangze.registry.deadline.Counted;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of changes of operating state that are not done and not overdue (domain.md §3.3), one kind of them. */
class MovingStateDuties implements OpenDeadlines {
    private final Duty duty;
    private final JdbcClient jdbc;
    private final CoverageFacts coverage;
    private final Acts acts;

    private MovingStateDuties(Duty duty, JdbcClient jdbc, CoverageFacts coverage, Acts acts) {
        this.duty = duty;
        this.jdbc = jdbc;
        this.coverage = coverage;
        this.acts = acts;
    }

    /** Both kinds. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        OpenDeadlines stateReports(JdbcClient jdbc, CoverageFacts coverage, Acts acts) {
            return new MovingStateDuties(Duty.STATE_REPORT, jdbc, coverage, acts);
        }

        @Bean
        OpenDeadlines stateAdjustments(JdbcClient jdbc, CoverageFacts coverage, Acts acts) {
            return new MovingStateDuties(Duty.ADJUST, jdbc, coverage, acts);
        }
    }

    @Override
    public String kind() {
        return duty.name();
    }

    @Override
    public String called() {
        return switch (duty) {
            case STATE_REPORT -> "经营状态变更报告";
            case ADJUST -> "经营状态变更后调整包保关系";
        };
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<Counted> open = jdbc.sql("""
                select d.change_id as id, d.business_id, b.name as subject, d.region, d.since, d.working_days, d.due
                  from state_duty d join business b on b.id = d.business_id
                 where d.change_id > :after and d.kind = :kind and d.done_at is null and not d.overdue and d.due >= :today
                 order by d.change_id limit :limit
                   for no key update of d""")
                .param("after", after)
                .param("kind", duty.name())
                .param("today", by.today())
                .param("limit", limit)
                .query(Counted.class)
                .list();
        List<Move> moved = Counted.moved(open, by);
        if (!moved.isEmpty()) {
            Counted.with(jdbc.sql("""
                    update state_duty d set due = m.due, awaiting_year = m.year
                      from unnest(:ids::uuid[], :dues::date[], :years::int[]) as m (id, due, year)
                     where d.change_id = m.id and d.kind = :kind"""), moved).param("kind", duty.name()).update();
            moved.forEach(move -> missing(by, move));
        }
        return Counted.batch(open, moved);
    }

    private void missing(Amendment by, Move move) {
        if (move.to() instanceof Deadline.Awaiting(int year)) {
            coverage.calendarMissing(acts.bySystem(by.now()), year, move.region(), called());
        }
    }
}
