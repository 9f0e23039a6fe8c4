package org.liangze.registry.indicators;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.registry.indicators.model.BaseCover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up the figures of places, those of now or those of a period. Reads as the system, with the region in the query: a
 * cadre above the caller's region counts too, although the caller may not see the person.
 */
@Component
class Figures {
    /** Where the figures of places come from. */
    enum Source {
        NOW("figures(:region, :today)"),
        FROZEN("(select * from frozen_sum where period = :period and region >= :region and region < :region || ':')"),
        REVISED("revised_sums(:period, :region)");

        private final String relation;

        Source(String relation) {
            this.relation = relation;
        }
    }

    /**
     * Which figures.
     *
     * @param period for those of a period
     * @param at the base of licences as it stood then
     * @param tier only this one; null for all
     */
    record Wanted(
            Source source,
            String period,
            LocalDate today,
            Instant at,
            @Nullable Tier tier) {}

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lists of valid licences handed in before an instant, in that order. */
    List<BaseCover.Load> loads(Instant at) {
        return jdbc.sql("select region, digits from licence_base_load where loaded_at < :at order by seq")
                .param("at", Timestamp.from(at))
                .query(BaseCover.Load.class)
                .list();
    }

    /** Child regions in which there is anything to count. */
    List<String> below(String region, int digits) {
        return jdbc.sql("""
                select distinct left(region, :digits) from figure
                 where region >= :region and region < :region || ':' order by 1""")
                .param("digits", digits)
                .param("region", region)
                .query(String.class)
                .list();
    }

    /**
     * The sums of a region by their first digits.
     *
     * @param digits as many as the region has for one sum, more for one per child
     * @param covers how far the base reaches, by sum; the same places in the result when there is anything to count
     */
    List<Sums> of(Wanted wanted, String region, int digits, Map<String, BaseCover> covers) {
        return jdbc.sql("""
                with root as (
                  select * from unnest(cast(:owners as text[]), cast(:roots as text[])) as r (owner, place)
                ), counted as (
                  select left(f.region, :digits) as region, f.operating, f.covered, f.need_staff, f.staffed, f.collectable,
                         f.collected, f.in_base,
                         exists (select from root r
                                  where r.owner = left(f.region, :digits) and starts_with(f.region, r.place)) as based
                    from %s f
                   where cast(:tier as text) is null or f.tier = :tier
                ), base as (
                  select r.owner as region, sum(n.rows) as rows
                    from root r join licence_base_at(:region, :at) n on starts_with(n.region, r.place)
                   group by r.owner
                ), summed as (
                  select region, sum(operating) as operating, sum(covered) as covered, sum(need_staff) as need_staff,
                         sum(staffed) as staffed, coalesce(sum(collectable) filter (where not based), 0) as collectable,
                         coalesce(sum(collected) filter (where not based), 0) as collected,
                         coalesce(sum(in_base) filter (where based), 0) as base_held
                    from counted group by region
                )
                select region, place_name(region) as name, coalesce(s.operating, 0) as operating,
                       coalesce(s.covered, 0) as covered, coalesce(s.need_staff, 0) as need_staff,
                       coalesce(s.staffed, 0) as staffed, coalesce(s.collectable, 0) as collectable,
                       coalesce(s.collected, 0) as collected, coalesce(b.rows, 0) as base_rows,
                       coalesce(s.base_held, 0) as base_held
                  from summed s full join base b using (region)
                 order by region""".formatted(wanted.source().relation))
                .param("owners", roots(covers, (owner, place) -> owner))
                .param("roots", roots(covers, (owner, place) -> place))
                .param("digits", digits)
                .param("region", region)
                .param("today", wanted.today())
                .param("period", wanted.period())
                .param("at", Timestamp.from(wanted.at()))
                .param("tier", wanted.tier() == null ? null : wanted.tier().name())
                .query(Sums.class)
                .list();
    }

    private static String[] roots(Map<String, BaseCover> covers, BinaryOperator<String> part) {
        return covers.entrySet().stream()
                .flatMap(each -> each.getValue().roots().stream().map(place -> part.apply(each.getKey(), place)))
                .toArray(String[]::new);
    }
}
