package org.liangze.tasking.planning;

/** Adds the tasks of the plan that are not there yet (domain.md §4.12–14). Idempotent on the natural key. */
final class MissingTasks {
    /**
     * Campaigns that an office writes burden nobody twice (§4.15): an open campaign task whose window overlaps stands for both, as
     * does a visit already made inside the window.
     */
    private static final String OVERLAPPING = """
                from task x join period q on q.period = x.period
               where x.business_id = m.business_id and x.kind = 'CAMPAIGN' and x.period <> m.period
                 and x.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and x.window_from <= m.due and x.window_to >= m.opens
                 and m.campaign_id is distinct from q.campaign_id""";

    private static final String VISITED = """
                from visit v
               where v.business_id = m.business_id and v.visited_at >= m.opens_at and v.visited_at < m.due_at""";

    /**
     * Of {@code :periods}; null for all that policies decide, are planned and not over. What is there already is set aside first,
     * so that a run with nothing to add looks no further. What was removed by hand comes back with the mark it had, so that it is
     * not announced again. In the order of place and cadre, as tasks are read afterwards.
     */
    static final String ADD = """
            insert into task (task_id, business_id, period, kind, cadre_id, region, tier, window_from, window_to, due, due_at,
                              state, announcement_id, planned_at)
            select name_uuid('task|' || m.business_id || '|' || m.period || '|' || m.kind), m.business_id, m.period, m.kind,
                   m.cadre_id, m.region, m.tier, m.opens, m.due, m.due, m.due_at, 'OPEN',
                   case when r.business_id is null then :announcement::uuid else r.announcement_id end, :now
              from (select b.business_id, b.cadre_id, b.region, b.tier, p.period, p.kind, p.campaign_id, p.opens, p.due,
                           p.opens_at, p.due_at
                      from period p
                      join period_county c using (period)
                      join business_copy b on left(b.region, 6) = c.county
                     where p.planned_at is not null and p.due_at > :now
                       and (case when :periods::text[] is null then p.campaign_id is null
                                 else p.period = any(:periods::text[]) end)
                       and (p.region is null or starts_with(b.region, p.region))
                       and b.state = 'OPERATING' and b.cadre_id is not null
                       and (c.tiers is null or b.tier = any(c.tiers)) and (p.kinds is null or b.kind = any(p.kinds))
                       and (b.arrived_on <= greatest(p.opens, p.planned_on) or p.due - b.arrived_on >= :arrivalDays)
                       and true
                       and not exists (select
                                         from task t
                                        where t.business_id = b.business_id and t.period = p.period and t.kind = p.kind)
                    offset 0) m
              left join task_removed r on r.business_id = m.business_id and r.period = m.period and r.kind = m.kind
             where (m.kind <> 'CAMPAIGN' or not exists (select""" + OVERLAPPING + """
            ))
               and (m.campaign_id is null or not exists (select""" + VISITED + """
            ))
             order by m.region, m.cadre_id, m.business_id
            on conflict (business_id, period, kind) do nothing""";

    private MissingTasks() {}
}
