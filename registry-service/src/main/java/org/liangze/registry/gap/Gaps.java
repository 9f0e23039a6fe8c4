package org.liangze.registry.gap;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gaps: at most one open per business. */
@Component
class Gaps {
    /**
     * Open gaps of a county since one day whose deadline is not computed.
     *
     * @param workingDays how many it is to be counted by; null until they are stamped onto the gap
     */
    record Undated(
            String county,
            LocalDate since,
            @Nullable Integer workingDays,
            @Nullable Integer awaitingYear) {}

    /** The last day of such gaps, or the year that it waits for. */
    record Dated(Undated gap, int workingDays, Deadline due) {
        private @Nullable String dayOrNull() {
            LocalDate day = due.dayOrNull();
            return day == null ? null : day.toString();
        }
    }

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the gaps of businesses that are covered again, or no longer in operation. */
    void endFilled(Act act, Collection<UUID> businesses) {
        jdbc.sql("""
                with filled as materialized (
                  select b.id
                    from business b
                    left join assignment a on a.business_id = b.id and a.ended_on is null
                   where b.id = any (:ids) and (b.state <> 'OPERATING' or a.id is not null)
                )
                update gap g
                   set ended_on = greatest(:today, g.since)
                  from filled
                 where g.business_id = filled.id and g.ended_on is null""")
                .param("ids", businesses.toArray(UUID[]::new))
                .param("today", act.day())
                .update();
    }

    /** Opens a gap for each of the businesses that is in operation and covered by nobody; returns how many. */
    int openMissing(Act act, Collection<UUID> businesses, LocalDate since) {
        return jdbc.sql("""
                insert into gap (id, act_id, business_id, former_id, region, since, opened_at)
                select gen_random_uuid(), :act, b.id,
                       (select a.cadre_id from assignment a
                         where a.business_id = b.id order by a.ended_on desc, a.created_at desc limit 1),
                       b.region, :since, :now
                  from business b
                 where b.id = any (:ids) and b.state = 'OPERATING'
                   and not exists (select from assignment a where a.business_id = b.id and a.ended_on is null)
                on conflict do nothing""")
                .param("act", act.id())
                .param("ids", businesses.toArray(UUID[]::new))
                .param("since", since)
                .param("now", Timestamp.from(act.at()))
                .update();
    }

    /** Where those gaps of businesses lie that are not counted yet. */
    List<Undated> undatedOf(Collection<UUID> businesses) {
        return jdbc.sql("""
                select distinct left(region, 6) as county, since, working_days, awaiting_year
                  from gap where business_id = any (:ids) and ended_on is null and working_days is null order by 1, 2""")
                .param("ids", businesses.toArray(UUID[]::new))
                .query(Undated.class)
                .list();
    }

    /** Those that wait for a year which is published by now. */
    List<Undated> undatedUpTo(int publishedYear) {
        return jdbc.sql("""
                select distinct left(region, 6) as county, since, working_days, awaiting_year
                  from gap where ended_on is null and due is null and awaiting_year <= :year order by 1, 2 limit 100""").param("year", publishedYear).query(Undated.class).list();
    }

    boolean anyUndatedUpTo(int publishedYear) {
        return jdbc.sql("""
                select exists (select from gap where ended_on is null and due is null and awaiting_year <= :year)""").param("year", publishedYear).query(Boolean.class).single();
    }

    /** Dates the gaps of businesses; one statement for all counties. */
    void date(Collection<UUID> businesses, List<Dated> dated) {
        jdbc.sql("""
                update gap g set due = d.due, awaiting_year = d.year, working_days = d.days
                  from unnest(:counties::text[], :sinces::date[], :days::int[], :dues::date[], :years::int[])
                       as d (county, since, days, due, year)
                 where g.business_id = any (:ids) and g.ended_on is null and g.working_days is null
                   and left(g.region, 6) = d.county and g.since = d.since""")
                .param("ids", businesses.toArray(UUID[]::new))
                .param("counties", dated.stream().map(one -> one.gap().county()).toArray(String[]::new))
                .param(
                        "sinces",
                        dated.stream().map(one -> one.gap().since().toString()).toArray(String[]::new))
                .param("days", dated.stream().map(Dated::workingDays).toArray(Integer[]::new))
                .param("dues", dated.stream().map(Dated::dayOrNull).toArray(String[]::new))
                .param(
                        "years",
                        dated.stream().map(one -> one.due().yearOrNull()).toArray(Integer[]::new))
                .update();
    }

    /** Dates a county's open gaps since a day; returns their businesses. */
    List<UUID> date(Undated undated, @Nullable LocalDate due, @Nullable Integer awaitingYear) {
        return jdbc.sql("""
                update gap set due = :due, awaiting_year = :year
                 where ended_on is null and due is null and since = :since and working_days = :days
                   and region >= :county and region < :county || ':' and left(region, 6) = :county
                returning business_id""")
                .param("due", due)
                .param("year", awaitingYear)
                .param("since", undated.since())
                .param("days", undated.workingDays())
                .param("county", undated.county())
                .query(UUID.class)
                .list();
    }
}
