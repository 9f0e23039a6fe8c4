package org.liangze.registry.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.importing.WorkingNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts stale places again, so that reading figures stays cheap. What a read says never depends on it. */
@Component
class KeepingFigures implements Sweep {
    private static final int PLACES = 500;

    private final JdbcClient jdbc;
    private final WorkingNode imports;
    private final Clock clock;

    KeepingFigures(JdbcClient jdbc, WorkingNode imports, Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "FIGURES";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** One batch a look while an import is at work, which makes most places stale again: then both finish sooner. */
    @Override
    public int batch(Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        bringTo(today);
        int counted = countAgain(today);
        return imports.isWorking() ? 0 : counted;
    }

    /** Nothing is owed when a day begins: reads see what changed by itself, and the next look writes it down. */
    @Override
    public @Nullable Instant nextDue() {
        boolean stale = jdbc.sql("select exists (select from stale_place)")
                .query(Boolean.class)
                .single();
        return stale ? clock.instant() : null;
    }

    private void bringTo(LocalDate today) {
        jdbc.sql("""
                with later as (select from figure_day where day < :today)
                insert into stale_place (region)
                select p.region from later cross join stale_places('', :today) p
                 where not exists (select from stale_place s where s.region = p.region)""").param("today", today).update();
        jdbc.sql("update figure_day set day = :today where day < :today")
                .param("today", today)
                .update();
    }

    /** One statement, so that what it counts and what it takes off the list are of the same moment. */
    private int countAgain(LocalDate today) {
        return jdbc.sql("""
                with place as materialized (
                  select distinct region from (select region from stale_place order by id limit :places) oldest
                ), taken as (
                  delete from stale_place s using place p where s.region = p.region
                ), counted as (
                  insert into figure (region, tier, operating, covered, need_staff, staffed, collectable, collected, in_base)
                  select p.region, t.tier, coalesce(n.operating, 0), coalesce(n.covered, 0), coalesce(n.need_staff, 0),
                         coalesce(n.staffed, 0), coalesce(n.collectable, 0), coalesce(n.collected, 0),
                         coalesce(n.in_base, 0)
                    from place p
                   cross join unnest(array['A', 'B', 'C', 'D']) t (tier)
                    left join (select x.region, f.* from place x cross join lateral place_figures(x.region, :today) f) n
                           on n.region = p.region and n.tier = t.tier
                   where n.tier is not null
                      or exists (select from figure old where old.region = p.region and old.tier = t.tier)
                  on conflict (region, tier) do update
                     set operating = excluded.operating, covered = excluded.covered, need_staff = excluded.need_staff,
                         staffed = excluded.staffed, collectable = excluded.collectable, collected = excluded.collected,
                         in_base = excluded.in_base
                )
                select count(*) from place""")
                .param("places", PLACES)
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
