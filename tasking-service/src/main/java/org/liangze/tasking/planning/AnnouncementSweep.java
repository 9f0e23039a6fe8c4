package org.liangze.tasking.planning;

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

/** Announces plans at the send hour: one event per cadre and period (domain.md §7.34). */
@Component
@Order(2)
class AnnouncementSweep implements Sweep {
    private static final String ANNOUNCE = """
            with due as (
              update announcement set done_at = :now where done_at is null and announce_at <= :now
              returning announcement_id, periods
            ), announced as (
              select t.cadre_id, t.period, t.business_id
                from due
                join task t on t.period = any(due.periods) and t.announcement_id = due.announcement_id
                           and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and t.cadre_id is not null
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.plan-issued.v1', a.cadre_id::text, :now,
                   jsonb_build_object(
                     'cadreId', a.cadre_id, 'kind', p.kind, 'period', p.period, 'campaign', p.campaign, 'opens', p.opens,
                     'due', p.due,
                     'businesses', jsonb_agg(jsonb_build_object('id', b.business_id, 'name', b.name) order by b.name, b.business_id))::text
              from announced a
              join period p using (period)
              join business_copy b using (business_id)
             group by a.cadre_id, p.period
             order by a.cadre_id, p.due, p.period""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    AnnouncementSweep(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return TaskingSweep.ANNOUNCEMENTS.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.ANNOUNCEMENTS.every();
    }

    @Override
    public int batch(Instant now) {
        int plans = jdbc.sql(ANNOUNCE).param("now", Timestamp.from(now)).update();
        if (plans > 0) {
            outbox.nudgeAfterCommit();
        }
        return plans;
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(announce_at) from announcement where done_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
