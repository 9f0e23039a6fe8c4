package org.liangze.tasking.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.planning.model.CampaignScript;
import org.liangze.tasking.planning.model.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dry run: what a plan would ask of whom, before anybody is asked (domain.md §4.15). Changes nothing. */
@Component
class PlanPreview {
    /**
     * Every business of the plan, with what would become of it. Overloaded is who would have to bear more visits than the cap in
     * the month of the due day: those made, those open that no visit of this window could stand for, and the new ones.
     */
    private static final String WEIGHED = """
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

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policies policies;

    PlanPreview(JdbcClient jdbc, JsonMapper json, Policies policies) {
        this.jdbc = jdbc;
        this.json = json;
        this.policies = policies;
    }

    /**
     * What a plan asks for.
     *
     * @param region the smallest place it lies in
     * @param last the periods it is compared with; empty for none
     */
    record Scope(String region, List<Part> parts, List<String> last) {
        static Scope of(List<Period> parts, CampaignScript script, List<String> last) {
            List<String> tiers = script.tiers().isEmpty()
                    ? null
                    : script.tiers().stream().map(Tier::name).sorted().toList();
            return new Scope(
                    script.region(),
                    parts.stream()
                            .map(part -> Part.of(part, script.region(), tiers, true))
                            .toList(),
                    last);
        }
    }

    /** One period in one place. Null tiers and kinds mean all. */
    record Part(
            String period,
            LocalDate opens,
            LocalDate due,
            String region,
            @Nullable List<String> tiers,
            @Nullable List<String> kinds,
            boolean own) {
        static Part of(Period period, String region, @Nullable List<String> tiers, boolean own) {
            List<String> kinds = period.kinds().isEmpty()
                    ? null
                    : period.kinds().stream().map(Enum::name).sorted().toList();
            return new Part(period.name(), period.opens(), period.due(), region, tiers, kinds, own);
        }
    }

    /**
     * A place one level below, or the whole.
     *
     * @param tasks new tasks
     * @param planned tasks that are there already
     * @param merged covered by an open campaign task whose window overlaps
     * @param visited covered by a visit already made inside the window
     * @param nobody in a gap: planned when a cadre is named
     * @param overloaded businesses that would have more visits in a month than the cap
     */
    record Count(
            @Nullable String region,
            long tasks,
            long planned,
            long merged,
            long visited,
            long nobody,
            long overloaded) {
        Count plus(Count other) {
            return new Count(
                    region,
                    tasks + other.tasks,
                    planned + other.planned,
                    merged + other.merged,
                    visited + other.visited,
                    nobody + other.nobody,
                    overloaded + other.overloaded);
        }
    }

    /**
     * Against the last plan of its kind.
     *
     * @param businesses that had a task then
     * @param added businesses asked now and not then
     * @param dropped businesses asked then and not now
     */
    record Difference(List<String> periods, long businesses, long added, long dropped) {}

    /** @param last null when there is nothing to compare with */
    record Preview(
            List<Part> parts,
            Count all,
            int businessCap,
            List<Count> regions,
            @Nullable Difference last) {
        long overloaded() {
            return all.overloaded();
        }
    }

    /**
     * A cadre's share; ordered by unit and name, never by load.
     *
     * @param unfinished what they have before them already in these windows
     */
    record Share(
            UUID cadreId, String name, String unit, long tasks, long businesses, long unfinished, boolean tooMany) {}

    Preview of(Scope scope, LocalDate today) {
        List<Count> regions = jdbc.sql(WEIGHED + """
                select left(region, :digits) as region,
                       count(*) filter (where verdict = 'NEW') as tasks,
                       count(*) filter (where verdict = 'PLANNED') as planned,
                       count(*) filter (where verdict = 'MERGED') as merged,
                       count(*) filter (where verdict = 'VISITED') as visited,
                       count(*) filter (where verdict = 'NOBODY') as nobody,
                       count(distinct business_id) filter (where overloaded) as overloaded
                  from weighed
                 group by 1
                 order by 1""")
                .param("parts", json.writeValueAsString(scope.parts()))
                .param("businessCap", cap(scope, today))
                .param("digits", digitsBelow(scope.region()))
                .query(Count.class)
                .list();
        Count all = regions.stream().reduce(new Count(null, 0, 0, 0, 0, 0, 0), Count::plus);
        return new Preview(scope.parts(), all, cap(scope, today), regions, difference(scope, today));
    }

    List<Share> cadres(Scope scope, @Nullable List<String> after, LocalDate today, int limit) {
        int many = policies.get("burden.cadre-period", scope.region(), today, Integer.class);
        return jdbc.sql(WEIGHED + """
                , share as (
                  select cadre_id, count(*) as tasks, count(distinct business_id) as businesses, min(opens) as opens,
                         max(due) as due
                    from weighed
                   where verdict in ('NEW', 'PLANNED') and cadre_id is not null
                   group by cadre_id
                ), unfinished as (
                  select s.*, c.name, c.unit,
                         (select count(*) from task t
                           where t.cadre_id = s.cadre_id and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
                             and t.window_from <= s.due and t.window_to >= s.opens) as unfinished
                    from share s join person_copy c on c.person_id = s.cadre_id
                   where :afterUnit::text is null or (c.unit, c.name, c.person_id) > (:afterUnit, :afterName, :afterId::uuid)
                   order by c.unit, c.name, c.person_id
                   limit :limit
                )
                select cadre_id, name, unit, tasks, businesses, unfinished, tasks + unfinished > :many as too_many
                  from unfinished
                 order by unit, name, cadre_id""")
                .param("parts", json.writeValueAsString(scope.parts()))
                .param("businessCap", cap(scope, today))
                .param("many", many)
                .param("afterUnit", after == null ? null : after.get(0))
                .param("afterName", after == null ? null : after.get(1))
                .param("afterId", after == null ? null : after.get(2))
                .param("limit", limit)
                .query(Share.class)
                .list();
    }

    private @Nullable Difference difference(Scope scope, LocalDate today) {
        if (scope.last().isEmpty()) {
            return null;
        }
        return jdbc.sql(WEIGHED + """
                , before as (
                  select distinct business_id from task
                   where period = any(:last) and state <> 'CANCELLED' and region >= :region and region < :region || '~'
                ), now as (
                  select distinct business_id from weighed where verdict in ('NEW', 'PLANNED')
                )
                select count(b.business_id) as businesses,
                       count(*) filter (where b.business_id is null) as added,
                       count(*) filter (where n.business_id is null) as dropped
                  from before b full join now n using (business_id)""")
                .param("parts", json.writeValueAsString(scope.parts()))
                .param("businessCap", cap(scope, today))
                .param("last", scope.last().toArray(String[]::new))
                .param("region", scope.region())
                .query((row, n) -> new Difference(
                        scope.last(), row.getLong("businesses"), row.getLong("added"), row.getLong("dropped")))
                .single();
    }

    private int cap(Scope scope, LocalDate today) {
        return policies.get("burden.business-month", scope.region(), today, Integer.class);
    }

    /** Codes have 2, 4, 6, 9 or 12 digits, one length a level. */
    private static int digitsBelow(String region) {
        return region.length() < 6 ? region.length() + 2 : Math.min(region.length() + 3, 12);
    }
}
