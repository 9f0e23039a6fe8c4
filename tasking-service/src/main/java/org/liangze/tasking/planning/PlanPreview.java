package org.liangze.tasking.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dry run: what a plan would ask of whom, before anybody is asked (domain.md §4.15). Changes nothing. */
@Component
class PlanPreview {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policies policies;
    private final PlanChanges changes;
    private final CalendarInUse calendar;

    PlanPreview(JdbcClient jdbc, JsonMapper json, Policies policies, PlanChanges changes, CalendarInUse calendar) {
        this.jdbc = jdbc;
        this.json = json;
        this.policies = policies;
        this.changes = changes;
        this.calendar = calendar;
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
     * The whole.
     *
     * @param last null when there is nothing to compare with
     * @param provisional 暂定, and why: the year's working days are not known yet; null when they are
     */
    record Preview(
            List<PlanScope.Part> parts,
            Count all,
            int businessCap,
            List<Count> regions,
            PlanChanges.@Nullable Difference last,
            @Nullable String provisional) {
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

    Preview of(PlanScope scope, LocalDate today) {
        List<Count> regions = jdbc.sql(WeighedPlan.SQL + """
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
        return new Preview(
                scope.parts(),
                all,
                cap(scope, today),
                regions,
                changes.difference(scope, cap(scope, today)),
                provisional(scope));
    }

    List<Share> cadres(PlanScope scope, @Nullable List<String> after, LocalDate today, int limit) {
        int many = policies.get("burden.cadre-period", scope.region(), today, Integer.class);
        return jdbc.sql(WeighedPlan.SQL + """
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

    /** Its days stand, but what is counted in working days from them cannot be said yet (domain.md §4.16). */
    private @Nullable String provisional(PlanScope scope) {
        int known = calendar.current().lastPublishedYear();
        return scope.parts().stream().mapToInt(part -> part.due().getYear()).filter(year -> year > known).min().stream()
                .mapToObj("暂定：%d年节假日安排尚未公布或尚未载入，提醒日和逾期后的各步日期载入后推算"::formatted)
                .findFirst()
                .orElse(null);
    }

    /** The businesses that the difference counts. */
    List<PlanChanges.Line> changes(
            PlanScope scope, PlanChanges.@Nullable Change change, @Nullable UUID after, LocalDate today, int limit) {
        return changes.lines(scope, cap(scope, today), change, after, limit);
    }

    private int cap(PlanScope scope, LocalDate today) {
        return policies.get("burden.business-month", scope.region(), today, Integer.class);
    }

    /** Codes have 2, 4, 6, 9 or 12 digits, one length a level. */
    private static int digitsBelow(String region) {
        return region.length() < 6 ? region.length() + 2 : Math.min(region.length() + 3, 12);
    }
}
