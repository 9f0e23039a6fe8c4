package org.liangze.tasking.planning;

/**
 * The statements that make the tasks equal to the plan. Each reads {@code :changed}, the businesses to look at, null for all.
 * Every one is idempotent: on the natural key, or because it only touches rows that differ.
 */
final class TaskChanges {
    private TaskChanges() {}

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
                from business_copy b
               where b.business_id = t.business_id
                 and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')
                 and (:changed::uuid[] is null or t.business_id = any(:changed::uuid[]))
                 and (b.state <> 'OPERATING'
                      or t.due_at > :now and not exists (select
                                                           from period_county c join period q using (period)
                                                          where c.period = t.period and c.county = left(b.region, 6)
                                                            and (q.region is null or starts_with(b.region, q.region))
                                                            and (c.tiers is null or b.tier = any(c.tiers))))
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
                 and (:changed::uuid[] is null or t.business_id = any(:changed::uuid[]))
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

    /** A business back in operation takes up its cancelled task again, under the same rule as a newcomer. */
    static final String REOPEN = """
            update task t
               set state = 'OPEN', closed_at = null, reason = null, cadre_id = b.cadre_id, region = b.region, tier = b.tier
              from business_copy b, period p, period_county c
             where b.business_id = t.business_id and p.period = t.period
               and c.period = t.period and c.county = left(b.region, 6)
               and (p.region is null or starts_with(b.region, p.region)) and (c.tiers is null or b.tier = any(c.tiers))
               and t.state = 'CANCELLED' and p.due_at > :now
               and b.state = 'OPERATING' and b.cadre_id is not null
               and (b.arrived_on <= greatest(p.opens, p.planned_on) or p.due - b.arrived_on >= :arrivalDays)
               and (:changed::uuid[] is null or t.business_id = any(:changed::uuid[]))""";

    /**
     * Campaigns that an office writes burden nobody twice (§4.15): an open campaign task whose window overlaps stands for both, as
     * does a visit already made inside the window. Reads {@code b}, the business, and {@code p}, the period.
     */
    private static final String OVERLAPPING = """
                 from task x join period q on q.period = x.period
                where x.business_id = b.business_id and x.kind = 'CAMPAIGN' and x.period <> p.period
                  and x.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and x.window_from <= p.due and x.window_to >= p.opens
                  and p.campaign_id is distinct from q.campaign_id""";

    private static final String VISITED = """
                 from visit v
                where v.business_id = b.business_id and v.visited_at >= p.opens_at and v.visited_at < p.due_at""";

    /**
     * The tasks of the plan that are not there yet (§4.12–14), of {@code :periods}; null for all that policies decide, are planned
     * and not over.
     */
    static final String ADD = """
            with candidate as (
              select * from business_copy where :changed::uuid[] is null
              union all
              select * from business_copy where business_id = any(:changed::uuid[])
            )
            insert into task (task_id, business_id, period, kind, cadre_id, region, tier, window_from, window_to, due, due_at,
                              state, announcement_id, planned_at)
            select name_uuid('task|' || b.business_id || '|' || p.period || '|' || p.kind), b.business_id, p.period, p.kind,
                   b.cadre_id, b.region, b.tier, p.opens, p.due, p.due, p.due_at, 'OPEN',
                   :announcement::uuid, :now
              from period p
              join period_county c using (period)
              join candidate b on left(b.region, 6) = c.county
             where p.planned_at is not null and p.due_at > :now
               and (case when :periods::text[] is null then p.campaign_id is null else p.period = any(:periods::text[]) end)
               and (p.region is null or starts_with(b.region, p.region))
               and b.state = 'OPERATING' and b.cadre_id is not null
               and (c.tiers is null or b.tier = any(c.tiers)) and (p.kinds is null or b.kind = any(p.kinds))
               and (b.arrived_on <= greatest(p.opens, p.planned_on) or p.due - b.arrived_on >= :arrivalDays)
               and (p.kind <> 'CAMPAIGN' or not exists (select""" + OVERLAPPING + """
            ))
               and (p.campaign_id is null or not exists (select""" + VISITED + """
            ))
            on conflict (business_id, period, kind) do nothing""";

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
