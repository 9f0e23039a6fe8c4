package org.liangze.tasking.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make the tasks equal to the plan, for everybody or for {@code :changed} businesses. Every one is
 * idempotent: on the natural key, or because it only touches rows that differ.
 */
final class TaskChanges {
    private static final String EVERYBODY = "and true";
    private static final String SOME = "and b.business_id = any(:changed::uuid[])";

    private TaskChanges() {}

    /** One text for everybody and another for some: the server plans them quite differently. */
    static String among(UUID @Nullable [] changed, String statement) {
        return changed == null ? statement : statement.replace(EVERYBODY, SOME);
    }

    /**
     * Leaving operation cancels, with a reason (domain.md §4.14), overdue tasks too: nobody can visit what is closed. So does what
     * the place no longer runs or the tier no longer has, as far as it is not over.
     */
    static final String CANCEL = """
            with cancelled as (
              update task t
                 set state = 'CANCELLED', closed_at = :now,
                     reason = case b.state when 'SUSPENDED' then '主体停业，任务取消'
                                           when 'DEREGISTERED' then '主体注销，任务取消'
                                           when 'LOST' then '主体失联，任务取消'
                                           else case t.kind when 'CAMPAIGN' then '本地不再开展该节点督导，任务取消'
                                                            else '督导频次调整，任务取消' end end
                from business_copy b, period q
               where b.business_id = t.business_id and q.period = t.period
                 and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')
                 and true
                 and (b.state <> 'OPERATING'
                      or t.due_at > :now
                         and (not starts_with(b.region, coalesce(q.region, ''))
                              or (t.period, left(b.region, 6), b.tier) not in (
                                   select period, county, unnest(coalesce(tiers, array['A', 'B', 'C', 'D']))
                                     from period_county)))
              returning t.*
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.task-closed.v1', t.business_id::text, :now,
                   jsonb_build_object(
                     'taskId', t.task_id, 'businessId', t.business_id, 'cadreId', t.cadre_id, 'kind', t.kind,
                     'period', t.period, 'campaign', p.campaign, 'due', t.due, 'state', t.state, 'reason', t.reason,
                     'visitId', null, 'at', json_instant(:now))::text
              from cancelled t join period p using (period)
             order by t.business_id, t.due""";

    /**
     * How many tasks would be cancelled or would follow their business: one look at everything, on all processors, instead of two
     * changes that turn out to change nothing. Counted to the end: asked for one row only, the server would look for it row by row.
     */
    static final String STALE = """
            select count(*)
              from task t
              join business_copy b on b.business_id = t.business_id
              join period q on q.period = t.period
             where t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')
               and (b.state <> 'OPERATING'
                    or (t.cadre_id, t.region, t.tier) is distinct from (b.cadre_id, b.region, b.tier)
                    or t.due_at > :now
                       and (not starts_with(b.region, coalesce(q.region, ''))
                            or (t.period, left(b.region, 6), b.tier) not in (
                                 select period, county, unnest(coalesce(tiers, array['A', 'B', 'C', 'D']))
                                   from period_county)))""";

    /** Open tasks follow their business to its new cadre, and to nobody while there is a gap; due dates unchanged (§3.6). */
    static final String FOLLOW = """
            with follower as (
              update task t
                 set cadre_id = b.cadre_id, region = b.region, tier = b.tier,
                     former_cadre_id = case when t.cadre_id is distinct from b.cadre_id
                                            then coalesce(t.cadre_id, t.former_cadre_id)
                                            else t.former_cadre_id end
                from business_copy b
               where b.business_id = t.business_id and b.state = 'OPERATING'
                 and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')
                 and (t.cadre_id, t.region, t.tier) is distinct from (b.cadre_id, b.region, b.tier)
                 and true
              returning new.task_id, new.business_id, b.name, new.cadre_id, new.former_cadre_id,
                        new.cadre_id is distinct from old.cadre_id as moved
            ), told as (
              insert into outbox (event_id, topic, type, key, occurred_at, payload)
              select gen_random_uuid(), 'tasking.events', 'tasking.tasks-moved.v1', cadre_id::text, :now,
                     jsonb_build_object(
                       'cadreId', cadre_id, 'formerCadreId', former_cadre_id,
                       'taskIds', jsonb_agg(task_id order by name, business_id, task_id),
                       'businesses', jsonb_agg(jsonb_build_object('id', business_id, 'name', name)
                                               order by name, business_id) filter (where first))::text
                from (select *, row_number() over (partition by business_id order by task_id) = 1 as first from follower
                       where moved and cadre_id is not null and cadre_id is distinct from former_cadre_id) f
               group by cadre_id, former_cadre_id
               order by cadre_id
            )
            select count(*) from follower""";

    /**
     * A business back in operation takes up its cancelled task again, under the same rule as a newcomer, on the days its period
     * has now.
     */
    static final String REOPEN = """
            update task t
               set state = 'OPEN', closed_at = null, reason = null, cadre_id = b.cadre_id, region = b.region, tier = b.tier,
                   window_from = p.opens, window_to = p.due, due = p.due, due_at = p.due_at
              from business_copy b, period p, period_county c
             where b.business_id = t.business_id and p.period = t.period
               and c.period = t.period and c.county = left(b.region, 6)
               and (p.region is null or starts_with(b.region, p.region)) and (c.tiers is null or b.tier = any(c.tiers))
               and t.state = 'CANCELLED' and p.due_at > :now
               and b.state = 'OPERATING' and b.cadre_id is not null
               and (b.arrived_on <= greatest(p.opens, p.planned_on) or p.due - b.arrived_on >= :arrivalDays)
               and true""";

    /** What the run added is to be announced, to whoever came in mid-period like to everybody else. */
    static final String ANNOUNCE_LATER = """
            insert into announcement (announcement_id, task_mark, periods, businesses, announce_at)
            select :announcement, :announcement, array_agg(period), :changed::uuid[], :announceAt
              from period p
             where planned_at is not null and due_at > :now
               and exists (select
                             from task t
                            where t.period = p.period and t.announcement_id = :announcement
                              and (:changed::uuid[] is null or t.business_id = any(:changed::uuid[]))
                              and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS'))
            having count(*) > 0""";
}
