package org.liangze.registry.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The businesses behind a figure. */
@Component
class FigureLists {
    /** A business behind a figure, as it was counted. */
    record Row(
            UUID businessId,
            String name,
            String region,
            @Nullable String regionName,
            String tier,
            @Nullable UUID cadreId,
            @Nullable String cadreName) {}

    /**
     * Which list.
     *
     * @param met those that meet the target, or those that do not
     * @param afterRegion where to go on, with {@code afterId}
     */
    record Wanted(Measure measure, boolean met, String region, String afterRegion, UUID afterId, int limit) {
        /** Names of columns only; nothing of a request. */
        String condition() {
            return "b.%s and %s b.%s".formatted(measure.all, met ? "" : "not", measure.met);
        }
    }

    private static final int PLACES_AT_ONCE = 50;

    private static final String COLUMNS = """
            select b.%s as business_id, b.name, b.region, place_name(b.region) as region_name, b.tier, b.cadre_id,
                   p.name as cadre_name
            """;

    private final JdbcClient jdbc;

    FigureLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it was when the period was over; inside the caller's transaction. */
    List<Row> frozen(Wanted wanted, String period) {
        return jdbc.sql(COLUMNS.formatted("business_id") + """
                  from frozen_business b left join person_copy p on p.person_id = b.cadre_id
                 where b.period = :period and b.region >= :region and b.region < :region || ':'
                   and (b.region, b.business_id) > (:afterRegion, :afterId) and %s
                 order by b.region, b.business_id
                 limit :limit""".formatted(wanted.condition()))
                .param("period", period)
                .param("region", wanted.region())
                .param("afterRegion", wanted.afterRegion())
                .param("afterId", wanted.afterId())
                .param("limit", wanted.limit())
                .query(Row.class)
                .list();
    }

    /** As it is now; for the system. Looks only into places whose figure says that there is something to find. */
    List<Row> now(Wanted wanted, LocalDate today) {
        List<Row> found = new ArrayList<>();
        String from = wanted.afterRegion();
        while (found.size() < wanted.limit()) {
            List<String> places = places(wanted, from, today);
            found.addAll(rows(wanted, places, today));
            if (places.size() < PLACES_AT_ONCE) {
                break;
            }
            from = places.getLast() + ".";
        }
        return found.subList(0, Math.min(found.size(), wanted.limit()));
    }

    private List<String> places(Wanted wanted, String from, LocalDate today) {
        String worth = wanted.met() ? "f.%2$s > 0" : "f.%1$s > f.%2$s";
        return jdbc.sql("""
                select distinct region from (
                  select f.region from figure f
                   where f.region >= :region and f.region < :region || ':' and %s
                  union all
                  select s.region from stale_places(:region, :today) s
                 ) place
                 where region collate "C" >= :from
                 order by region limit :places""".formatted(worth.formatted(wanted.measure().all, wanted.measure().met)))
                .param("region", wanted.region())
                .param("today", today)
                .param("from", from)
                .param("places", PLACES_AT_ONCE)
                .query(String.class)
                .list();
    }

    private List<Row> rows(Wanted wanted, List<String> places, LocalDate today) {
        return jdbc.sql(COLUMNS.formatted("id") + """
                  from unnest(cast(:places as text[])) place (region)
                 cross join lateral business_now(place.region, :today) b
                  left join person_copy p on p.person_id = b.cadre_id
                 where (b.region, b.id) > (:afterRegion, :afterId) and %s
                 order by b.region, b.id
                 limit :limit""".formatted(wanted.condition()))
                .param("places", places.toArray(String[]::new))
                .param("today", today)
                .param("afterRegion", wanted.afterRegion())
                .param("afterId", wanted.afterId())
                .param("limit", wanted.limit())
                .query(Row.class)
                .list();
    }
}
