package org.liangze.tasking.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.progress.model.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running counts, and those frozen at the end of a period. */
@Component
class Tallies {
    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As things stand now. */
    Counts now(List<String> periods, String region, @Nullable String tier) {
        return counts("tally", periods, region, tier);
    }

    /** As things stood when the period ended; all zero before. */
    Counts frozen(List<String> periods, String region, @Nullable String tier) {
        return counts("period_figure", periods, region, tier);
    }

    private Counts counts(String table, List<String> periods, String region, @Nullable String tier) {
        Map<String, Long> byMeasure = new LinkedHashMap<>();
        jdbc.sql("select measure, sum(n)::bigint as n from " + table + " " + """
                  where period = any(:periods) and region >= :region and region < :region || '~'
                    and (:tier::text is null or tier = :tier)
                  group by measure""")
                .param("periods", periods.toArray(String[]::new))
                .param("region", region)
                .param("tier", tier)
                .query(Row.class)
                .list()
                .forEach(row -> byMeasure.put(row.measure(), row.n()));
        return new Counts(byMeasure);
    }

    /** Now, by the regions one level below. */
    Map<String, Counts> byChild(List<String> periods, String region, int digits) {
        Map<String, Map<String, Long>> byRegion = new LinkedHashMap<>();
        jdbc.sql("""
                select left(region, :digits) as region, measure, sum(n)::bigint as n
                  from tally
                 where period = any(:periods) and region >= :region and region < :region || '~'
                 group by 1, 2
                 order by 1""")
                .param("digits", digits)
                .param("periods", periods.toArray(String[]::new))
                .param("region", region)
                .query(ChildRow.class)
                .list()
                .forEach(row -> byRegion.computeIfAbsent(row.region(), place -> new LinkedHashMap<>())
                        .put(row.measure(), row.n()));
        Map<String, Counts> counts = new LinkedHashMap<>();
        byRegion.forEach((place, byMeasure) -> counts.put(place, new Counts(byMeasure)));
        return counts;
    }

    record Row(String measure, long n) {}

    record ChildRow(String region, String measure, long n) {}
}
