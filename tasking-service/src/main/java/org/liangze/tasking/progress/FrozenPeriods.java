package org.liangze.tasking.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;
import org.liangze.tasking.planning.model.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Periods that are over: what each task counted for, and whether all is as it was frozen. */
@Component
class FrozenPeriods {
    private final JdbcClient jdbc;

    FrozenPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Period(String period, Instant frozenAt, String hash) {}

    /**
     * Where what is stored first differs from what it was made of.
     *
     * @param region place whose tasks no longer add up; null when the chain itself is broken
     */
    record Break(String period, @Nullable String region) {}

    /**
     * A task behind a frozen figure.
     *
     * @param state when the period ended
     * @param now what became of it since; null when it is there no more
     */
    record Line(
            UUID taskId,
            UUID businessId,
            String name,
            String region,
            String tier,
            @Nullable String cadreName,
            LocalDate due,
            TaskState state,
            @Nullable TaskState now) {}

    /** Which lines. Null is any. */
    record Filter(
            String period,
            String region,
            @Nullable String tier,
            @Nullable TaskState state) {}

    record After(String region, UUID task) {}

    List<Period> all() {
        return jdbc.sql("select period, frozen_at, hash from frozen_period order by seq")
                .query(Period.class)
                .list();
    }

    /** Of a quarter with all regular periods that end in it, of anything else just itself. */
    List<String> members(String period) {
        return Quarter.named(period)
                .map(quarter -> jdbc.sql("""
                        select period from period
                         where kind = 'QUARTERLY' and planned_at is not null and due between :first and :last
                        union select :period
                        order by 1""")
                        .param("first", quarter.first())
                        .param("last", quarter.last())
                        .param("period", period)
                        .query(String.class)
                        .list())
                .orElse(List.of(period));
    }

    /** By place and task. */
    List<Line> lines(Filter filter, @Nullable After after, int limit) {
        return jdbc.sql("""
                select f.task_id, f.business_id, f.name, f.region, f.tier, c.name as cadre_name, f.due, f.state,
                       t.state as now
                  from frozen_task f
                  left join task t on t.task_id = f.task_id
                  left join person_copy c on c.person_id = f.cadre_id
                 where f.period = :period and f.region >= :region and f.region < :region || '~'
                   and (:tier::text is null or f.tier = :tier) and (:state::text is null or f.state = :state)
                   and (:afterTask::uuid is null or (f.region, f.task_id) > (:afterRegion, :afterTask::uuid))
                 order by f.region, f.task_id
                 limit :limit""")
                .param("period", filter.period())
                .param("region", filter.region())
                .param("tier", filter.tier())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("afterRegion", after == null ? null : after.region())
                .param("afterTask", after == null ? null : after.task())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Counts every frozen task again and follows the chain of hashes; empty when all is as it was frozen. */
    Optional<Break> firstBreak() {
        return jdbc.sql("""
                select p.period, s.region
                  from frozen_period p
                  join (select coalesce(f.period, n.period) as period, coalesce(f.region, n.region) as region
                          from (select period, region, tier, measure, n from period_figure
                                 where measure not in ('YES', 'NO', 'CANCELLED')) f
                          full join (select period, region, tier, state as measure, count(*) as n
                                       from frozen_task group by period, region, tier, state) n
                               using (period, region, tier, measure)
                         where f.n is distinct from n.n) s using (period)
                 union all
                select c.period, null
                  from (select period, previous_hash, hash, lag(hash, 1, '') over (order by seq) as before
                          from frozen_period) c
                 where c.previous_hash <> c.before or c.hash <> frozen_hash(c.period, c.before)
                 order by 1, 2
                 limit 1""").query(Break.class).optional();
    }
}
