package org.liangze.registry.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quarters that are frozen, what was counted again since, and whether anybody tampered. Reads as the system. */
@Component
class Periods {
    /** A frozen quarter; {@code hash} covers its figures and the quarter before. */
    record Period(String period, LocalDate lastDay, Instant frozenAt, String hash) {
        Instant over() {
            return lastDay.plusDays(1)
                    .atStartOfDay(org.liangze.calendar.WorkCalendar.ZONE)
                    .toInstant();
        }
    }

    /** A revision, and who did it. */
    record Revision(
            String region,
            String reason,
            Instant at,
            @Nullable String byName) {}

    /**
     * Where what is stored first differs from what it was made of.
     *
     * @param region place whose businesses no longer add up; null when the chain itself is broken
     */
    record Break(String period, @Nullable String region) {}

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Period> all() {
        return jdbc.sql("select period, last_day, frozen_at, hash from figure_period order by last_day")
                .query(Period.class)
                .list();
    }

    /** The last revision of a period that touches a region. */
    Optional<Revision> lastRevision(String period, String region) {
        return jdbc.sql("""
                select r.region, r.reason, r.revised_at as at, p.name as by_name
                  from figure_revision r left join person_copy p on p.person_id = r.revised_by
                 where r.period = :period and (starts_with(:region, r.region) or starts_with(r.region, :region))
                 order by r.seq desc limit 1""")
                .param("period", period)
                .param("region", region)
                .query(Revision.class)
                .optional();
    }

    /** Counts every frozen business again and follows the chain of hashes; empty when all is as it was frozen. */
    Optional<Break> firstBreak() {
        return jdbc.sql("""
                select p.period, s.region
                  from figure_period p
                  join (select coalesce(f.period, n.period) as period, coalesce(f.region, n.region) as region
                          from frozen_sum f full join frozen_recount n using (period, region, tier)
                         where (f.operating, f.covered, f.need_staff, f.staffed, f.collectable, f.collected, f.in_base, f.hash)
                               is distinct from
                               (n.operating, n.covered, n.need_staff, n.staffed, n.collectable, n.collected, n.in_base, n.hash)
                       ) s using (period)
                 union all
                select c.period, null
                  from (select p.period, p.last_day, p.hash, p.previous_hash,
                               lag(p.hash, 1, '') over (order by p.last_day) as before
                          from figure_period p) c
                 where c.previous_hash <> c.before
                    or c.hash <> period_hash(c.period, (c.last_day + 1)::timestamp at time zone 'Asia/Shanghai', c.before)
                 order by 1, 2 limit 1""").query(Break.class).optional();
    }
}
