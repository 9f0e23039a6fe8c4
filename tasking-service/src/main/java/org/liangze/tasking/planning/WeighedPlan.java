package org.liangze.tasking.planning;

/** What becomes of every business of a plan; the dry runs read it. Reads {@code :parts} and {@code :businessCap}. */
final class WeighedPlan {
    /**
     * Every business of the plan, with what would become of it. Overloaded is who would have to bear more visits than the cap in
     * the month of the due day: those made, those open that no visit of this window could stand for, and the new ones.
     */
    static final String SQL = """
            with part as (
              select p.*, p.opens::timestamp at time zone 'Asia/Shanghai' as opens_at,
                     (p.due + 1)::timestamp at time zone 'Asia/Shanghai' as due_at,
                     date_trunc('month', p.due::timestamp) as month
                from jsonb_to_recordset(:parts::jsonb)
                  as p(period text, opens date, due date, region text, tiers text[], kinds text[], own boolean)
            ), wanted as (
              select p.period, p.opens, p.due, p.month, b.business_id, b.cadre_id, b.region,
                     case when exists (select from task t where t.business_id = b.business_id and t.period = p.period)
                          then 'PLANNED'
                          when b.cadre_id is null then 'NOBODY'
                          when p.own and exists (select from visit v
                                                  where v.business_id = b.business_id
                                                    and v.visited_at >= p.opens_at and v.visited_at < p.due_at)
                          then 'VISITED'
                          when p.own and exists (select from task x
                                                  where x.business_id = b.business_id and x.kind = 'CAMPAIGN'
                                                    and x.state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
                                                    and x.window_from <= p.due and x.window_to >= p.opens)
                          then 'MERGED'
                          else 'NEW' end as verdict
                from part p
                join business_copy b on b.region >= p.region and b.region < p.region || '~'
               where b.state = 'OPERATING' and (p.tiers is null or b.tier = any(p.tiers))
                 and (p.kinds is null or b.kind = any(p.kinds))
            ), weighed as (
              select w.*,
                     w.verdict = 'NEW'
                     and count(*) filter (where w.verdict = 'NEW') over (partition by w.business_id, w.month)
                       + (select count(*) from visit v
                           where v.business_id = w.business_id and v.visited_at >= w.month at time zone 'Asia/Shanghai'
                             and v.visited_at < (w.month + interval '1 month') at time zone 'Asia/Shanghai')
                       + (select count(*) from task t
                           where t.business_id = w.business_id and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
                             and date_trunc('month', t.due::timestamp) = w.month
                             and (t.window_to < w.opens or t.window_from > w.due)) > :businessCap as overloaded
                from wanted w
            )
            """;

    private WeighedPlan() {}
}
