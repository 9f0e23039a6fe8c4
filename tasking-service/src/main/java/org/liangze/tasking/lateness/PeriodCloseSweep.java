package org.liangze.tasking.lateness;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.reminding.Headless;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes each period once, at the first instant after it; quarters are told to the heads of units. */
@Component
@Order(5)
class PeriodCloseSweep implements Sweep {
    private static final String CLOSE = """
            update period set closed_at = :now
             where closed_at is null and planned_at is not null and due_at <= :now
            returning period, kind = 'QUARTERLY' as told""";

    private static final String LIST = """
            insert into frozen_task (period, region, task_id, business_id, name, tier, cadre_id, due, state)
            select t.period, t.region, t.task_id, t.business_id, b.name, t.tier, coalesce(t.cadre_id, t.former_cadre_id), t.due,
                   case when t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') then 'OVERDUE' else t.state end
              from task t join business_copy b using (business_id)
             where t.period = :period and t.state <> 'CANCELLED'""";

    /**
     * The sums are those of the list. Answers are counted under the quarter, so a quarter freezes them too. What is not done at this
     * instant is overdue, whether or not the sweep has said so yet.
     */
    private static final String FREEZE = """
            insert into period_figure (period, region, tier, measure, n)
            select period, region, tier, state, count(*)
              from frozen_task
             where period = :period
             group by period, region, tier, state
             union all
            select period, region, tier, measure, sum(n)
              from tally
             where period = :period and measure in ('YES', 'NO', 'CANCELLED')
             group by period, region, tier, measure
            having sum(n) <> 0
            on conflict do nothing""";

    private static final String SEAL = """
            insert into frozen_period (period, frozen_at, previous_hash, hash)
            select :period, :now, before, frozen_hash(:period, before)
              from (select coalesce((select hash from frozen_period order by seq desc limit 1), '') as before) last""";

    private static final String TELL = """
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select name_uuid('tasking.period-closed.v1|' || :period || '|' || h.person_id), 'tasking.events',
                   'tasking.period-closed.v1', h.person_id::text, :now,
                   jsonb_build_object(
                     'headId', h.person_id, 'unit', h.unit, 'region', h.region, 'period', :period::text,
                     'completedOnTime', count(*) filter (where t.state = 'COMPLETED'), 'due', count(*))::text
              from task t
              join person_copy c on c.person_id = coalesce(t.cadre_id, t.former_cadre_id)
              join person_copy h on h.person_id = c.head_id and h.in_post
             where t.period = :period and t.state <> 'CANCELLED'
             group by h.person_id
             order by h.person_id""";

    private final JdbcClient jdbc;
    private final Headless headless;
    private final Outbox outbox;

    PeriodCloseSweep(JdbcClient jdbc, Headless headless, Outbox outbox) {
        this.jdbc = jdbc;
        this.headless = headless;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return TaskingSweep.PERIOD_CLOSE.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.PERIOD_CLOSE.every();
    }

    @Override
    public int batch(Instant now) {
        List<Closed> closed = jdbc.sql(CLOSE)
                .param("now", Timestamp.from(now))
                .query(Closed.class)
                .list();
        for (Closed period : closed) {
            jdbc.sql(LIST).param("period", period.period()).update();
            jdbc.sql(FREEZE).param("period", period.period()).update();
            jdbc.sql(SEAL)
                    .param("period", period.period())
                    .param("now", Timestamp.from(now))
                    .update();
            if (period.told()) {
                jdbc.sql(TELL)
                        .param("period", period.period())
                        .param("now", Timestamp.from(now))
                        .update();
                headless.report(period.period());
                outbox.nudgeAfterCommit();
            }
        }
        return closed.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(due_at) from period where closed_at is null and planned_at is not null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    record Closed(String period, boolean told) {}
}
