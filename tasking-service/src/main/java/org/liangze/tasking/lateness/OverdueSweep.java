package org.liangze.tasking.lateness;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class OverdueSweep implements Sweep {
    private static final int ROWS = 20_000;

    /**
     * The cadre of a task in a gap is whom it was taken from; escalation finds who acts for them. Rows are found again by their
     * place, not by a key: whatever is stored besides, a batch costs what it holds. Event ids in order of time fall side by side
     * in every index they come into.
     */
    private static final String FIND = """
            with late as (
              update task
                 set state = 'OVERDUE'
               where ctid = any(array(select ctid
                                        from task
                                       where due_at <= :now and state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
                                       order by due_at
                                       limit :rows
                                         for update skip locked))
              returning task_id, business_id, coalesce(cadre_id, former_cadre_id) as cadre_id, kind, period, due, tier, region
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select uuidv7(), 'tasking.events', 'tasking.task-overdue.v1', l.business_id::text, :now,
                   json_build_object(
                     'taskId', l.task_id, 'businessId', l.business_id, 'businessName', b.name, 'cadreId', l.cadre_id,
                     'kind', l.kind, 'period', l.period, 'campaign', p.campaign, 'due', l.due, 'tier', l.tier,
                     'region', l.region)::text
              from late l
              join period p using (period)
              join business_copy b using (business_id)
             order by l.business_id, l.due""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    OverdueSweep(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return TaskingSweep.OVERDUE.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.OVERDUE.every();
    }

    @Override
    public int batch(Instant now) {
        int late = jdbc.sql(FIND)
                .param("now", Timestamp.from(now))
                .param("rows", ROWS)
                .update();
        if (late > 0) {
            outbox.nudgeAfterCommit();
        }
        return late;
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(due_at) from task where state in ('PLANNED', 'OPEN', 'IN_PROGRESS')")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
