package org.liangze.registry.indicators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.indicators.model.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes the figures of a quarter at the first instant of the next (domain.md §9), or, after an outage, as they were then.
 * A quarter is frozen once, whoever looks how often.
 */
@Component
class FreezingFigures implements Sweep {
    private final JdbcClient jdbc;
    private final Clock clock;

    FreezingFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "FREEZE";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        Optional<LocalDate> lastDay = nextLastDay();
        if (lastDay.isEmpty()) {
            return begin(now);
        }
        Quarter quarter = Quarter.of(lastDay.get());
        return now.isBefore(over(quarter)) ? 0 : freeze(quarter, now);
    }

    @Override
    public @Nullable Instant nextDue() {
        Optional<LocalDate> lastDay = nextLastDay();
        if (lastDay.isPresent()) {
            return over(Quarter.of(lastDay.get()));
        }
        boolean any = jdbc.sql("select exists (select from business)")
                .query(Boolean.class)
                .single();
        return any ? clock.instant() : null;
    }

    /** The quarter that is to be frozen next; empty while nothing is on the register. */
    Optional<LocalDate> nextLastDay() {
        return jdbc.sql("select last_day from next_period")
                .query(LocalDate.class)
                .optional();
    }

    static Instant over(Quarter quarter) {
        return quarter.lastDay().plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** The first quarter is the one that runs when the first business is on the register. */
    private int begin(Instant now) {
        return jdbc.sql("""
                insert into next_period (last_day) select cast(:day as date) where exists (select from business)
                on conflict do nothing""")
                .param(
                        "day",
                        Quarter.of(now.atZone(WorkCalendar.ZONE).toLocalDate()).lastDay())
                .update();
    }

    private int freeze(Quarter quarter, Instant now) {
        int mine = jdbc.sql("""
                insert into figure_period (period, last_day, frozen_at, previous_hash, hash)
                values (:period, :day, :now,
                        coalesce((select p.hash from figure_period p order by p.last_day desc limit 1), ''), '')
                on conflict do nothing""")
                .param("period", quarter.name())
                .param("day", quarter.lastDay())
                .param("now", Timestamp.from(now))
                .update();
        int businesses = mine == 0 ? 0 : snapshot(quarter);
        jdbc.sql("update next_period set last_day = :day")
                .param("day", quarter.next().lastDay())
                .update();
        return 1 + businesses;
    }

    private int snapshot(Quarter quarter) {
        int businesses = jdbc.sql("""
                insert into frozen_business (period, region, business_id, name, tier, cadre_id, operating, covered, need_staff,
                                             staffed, collectable, collected, in_base)
                select :period, b.region, b.id, b.name, b.tier, b.cadre_id, b.operating, b.covered, b.need_staff, b.staffed,
                       b.collectable, b.collected, b.in_base
                  from (select region from figure union select region from stale_place) p
                 cross join lateral business_at_end(p.region, :period, :day, :over) b""")
                .param("period", quarter.name())
                .param("day", quarter.lastDay())
                .param("over", Timestamp.from(over(quarter)))
                .update();
        jdbc.sql("""
                insert into frozen_sum (period, region, tier, operating, covered, need_staff, staffed, collectable, collected,
                                        in_base, hash)
                select period, region, tier, operating, covered, need_staff, staffed, collectable, collected, in_base, hash
                  from frozen_recount where period = :period""").param("period", quarter.name()).update();
        jdbc.sql("update figure_period set hash = period_hash(period, :over, previous_hash) where period = :period")
                .param("period", quarter.name())
                .param("over", Timestamp.from(over(quarter)))
                .update();
        return businesses;
    }
}
