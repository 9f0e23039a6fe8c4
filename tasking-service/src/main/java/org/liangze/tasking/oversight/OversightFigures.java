package org.liangze.tasking.oversight;

import java.util.List;
import org.liangze.tasking.oversight.model.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a place planned, checked, found and saw put right in a span, as one line per part of the place. For a system
 * transaction: an office above has plans for places that the office below may not see before they are carried out.
 */
@Component
class OversightFigures {
    /**
     * One part of a place.
     *
     * @param checked checks recorded in the span
     * @param cadresReached of {@code cadres} in post, those checked from the start of the year to the end of the span
     * @param businessesReached of the C and D {@code businesses} in operation, likewise
     * @param rectified of {@code findings}, those verified or closed
     */
    record Line(
            String region,
            long checked,
            long cadresReached,
            long cadres,
            long businessesReached,
            long businesses,
            long findings,
            long rectified) {}

    private static final String LINES = """
            with part as (
              select left(region, :digits) as region, 'checked' as measure, count(*) as n
                from oversight_check
               where region >= :region and region < :region || ':' and checked_on between :from and :to
               group by 1
              union all
              select left(c.region, :digits), 'cadresReached', count(distinct c.subject_id)
                from oversight_check c join person_copy p on p.person_id = c.subject_id and p.in_post and p.role = 'CADRE'
               where c.party = 'CADRE' and c.region >= :region and c.region < :region || ':'
                 and c.checked_on between :yearFrom and :to
               group by 1
              union all
              select left(c.region, :digits), 'businessesReached', count(distinct c.subject_id)
                from oversight_check c
                join business_copy b on b.business_id = c.subject_id and b.state = 'OPERATING' and b.tier in ('C', 'D')
               where c.party = 'BUSINESS' and c.region >= :region and c.region < :region || ':'
                 and c.checked_on between :yearFrom and :to
               group by 1
              union all
              select left(region, :digits), 'cadres', count(*)
                from person_copy
               where role = 'CADRE' and in_post and region >= :region and region < :region || ':'
               group by 1
              union all
              select left(region, :digits), 'businesses', count(*)
                from business_copy
               where state = 'OPERATING' and tier in ('C', 'D') and region >= :region and region < :region || ':'
               group by 1
              union all
              select left(region, :digits), case when state in ('VERIFIED', 'CLOSED') then 'rectified' else 'open' end, count(*)
                from oversight_finding
               where region >= :region and region < :region || ':' and found_on between :from and :to
               group by 1, 2
            )
            select region,
                   coalesce(sum(n) filter (where measure = 'checked'), 0) as checked,
                   coalesce(sum(n) filter (where measure = 'cadresReached'), 0) as cadres_reached,
                   coalesce(sum(n) filter (where measure = 'cadres'), 0) as cadres,
                   coalesce(sum(n) filter (where measure = 'businessesReached'), 0) as businesses_reached,
                   coalesce(sum(n) filter (where measure = 'businesses'), 0) as businesses,
                   coalesce(sum(n) filter (where measure in ('rectified', 'open')), 0) as findings,
                   coalesce(sum(n) filter (where measure = 'rectified'), 0) as rectified
              from part
             group by region
             order by region""";

    private final JdbcClient jdbc;

    OversightFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code digits}: of the codes that are parts of the place; what lies above them is its own part. */
    List<Line> lines(String region, int digits, Span span) {
        return jdbc.sql(LINES)
                .param("region", region)
                .param("digits", digits)
                .param("from", span.from())
                .param("to", span.to())
                .param("yearFrom", span.yearToDate().from())
                .query(Line.class)
                .list();
    }

    /** How many targets the drawn plans of a place and below have that end in the span. */
    long planned(String region, Span span) {
        return jdbc.sql("""
                select coalesce(sum(targets), 0) from oversight_plan
                 where region >= :region and region < :region || ':' and due between :from and :to""")
                .param("region", region)
                .param("from", span.from())
                .param("to", span.to())
                .query(Long.class)
                .single();
    }
}
