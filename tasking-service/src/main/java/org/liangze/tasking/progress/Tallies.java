package org.liangze.tasking.progress;

import java.util.LinkedHashMap;
import java.util.Map;
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
    Counts now(String period, String region) {
        return counts("tally", period, region);
    }

    /** As things stood when the period ended; all zero before. */
    Counts frozen(String period, String region) {
        return counts("period_figure", period, region);
    }

    private Counts counts(String table, String period, String region) {
        Map<String, Long> byMeasure = new LinkedHashMap<>();
        jdbc.sql("select measure, sum(n)::bigint as n from " + table + " " + """
                  where period = :period and region >= :region and region < :region || '~'
                  group by measure""")
                .param("period", period)
                .param("region", region)
                .query(Row.class)
                .list()
                .forEach(row -> byMeasure.put(row.measure(), row.n()));
        return new Counts(byMeasure);
    }

    /** Now, by the regions one level below. */
    Map<String, Counts> byChild(String period, String region, int digits) {
        Map<String, Map<String, Long>> byRegion = new LinkedHashMap<>();
        jdbc.sql("""
                select left(region, :digits) as region, measure, sum(n)::bigint as n
                  from tally
                 where period = :period and region >= :region and region < :region || '~'
                 group by 1, 2
                 order by 1""")
                .param("digits", digits)
                .param("period", period)
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
