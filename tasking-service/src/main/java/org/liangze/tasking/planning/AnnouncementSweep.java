package org.liangze.tasking.planning;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Announces plans at the send hour: one event per cadre and period (domain.md §7.34). */
@Component
@Order(2)
class AnnouncementSweep implements Sweep {
    /**
     * Whoever had a plan of this period today gets what came after it at the next send hour, so that nobody has two a day. The
     * periods of a whole plan stand inside coalesce, or the planner would expect few tasks and look up each business's name.
     */
    private static final String ANNOUNCE = """
            with due as (
              update announcement set done_at = :now where done_at is null and announce_at <= :now
              returning task_mark, periods, businesses
            ), announced as (
              select t.cadre_id, t.period, t.business_id, b.name, due.task_mark
                from due
                join task t on t.announcement_id = due.task_mark and coalesce(t.period = any(due.periods), false)
                           and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and t.cadre_id is not null
                join business_copy b on b.business_id = t.business_id
               where due.businesses is null
              union all
              select t.cadre_id, t.period, t.business_id, b.name, due.task_mark
                from due
                join task t on t.business_id = any(due.businesses) and t.period = any(due.periods)
                           and t.announcement_id = due.task_mark
                           and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and t.cadre_id is not null
                join business_copy b on b.business_id = t.business_id
            ), plan as materialized (
              select cadre_id, period,
                     jsonb_agg(jsonb_build_object('id', business_id, 'name', name) order by name, business_id) as businesses
                from announced
               group by cadre_id, period
            ), told as (
              insert into plan_told (cadre_id, period, day)
              select cadre_id, period, :today::date from plan order by cadre_id, period
              on conflict do nothing
              returning cadre_id, period
            ), later as (
              insert into announcement (announcement_id, task_mark, periods, businesses, announce_at)
              select gen_random_uuid(), task_mark, array[period], array_agg(business_id), :tomorrow
                from announced
               where (cadre_id, period) not in (select cadre_id, period from told)
               group by task_mark, period
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.plan-issued.v1', a.cadre_id::text, :now,
                   jsonb_build_object(
                     'cadreId', a.cadre_id, 'kind', p.kind, 'period', p.period, 'campaign', p.campaign, 'opens', p.opens,
                     'due', p.due, 'businesses', a.businesses)::text
              from plan a
              join period p using (period)
             where (a.cadre_id, a.period) in (select cadre_id, period from told)
             order by a.cadre_id, p.due, p.period""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final PlanningPolicy policy;
    private final Outbox outbox;

    AnnouncementSweep(JdbcClient jdbc, Transactions transactions, PlanningPolicy policy, Outbox outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.policy = policy;
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
        LocalDate today = CalendarInUse.dayOf(now);
        transactions.onWholeSets();
        int plans = jdbc.sql(ANNOUNCE)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("tomorrow", Timestamp.from(policy.tomorrowsHour(today)))
                .update();
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
