package org.liangze.tasking.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Campaigns;
import org.liangze.tasking.planning.model.Period;
import org.liangze.tasking.register.Businesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of periods ahead of the clock: the rounds of this period and the next, this year's campaigns and, from 1 November, next
 * year's. A year without a notice is told once as a dead end and taken up the moment the calendar knows it (domain.md §4.16).
 */
@Component
class Catalogue {
    private final JdbcClient jdbc;
    private final Periods periods;
    private final PlanningPolicy policy;
    private final CalendarInUse calendar;
    private final Businesses businesses;
    private final DeadEnds deadEnds;

    Catalogue(
            JdbcClient jdbc,
            Periods periods,
            PlanningPolicy policy,
            CalendarInUse calendar,
            Businesses businesses,
            DeadEnds deadEnds) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.policy = policy;
        this.calendar = calendar;
        this.businesses = businesses;
        this.deadEnds = deadEnds;
    }

    /** @param again the policies changed, so that what is not planned yet may be on other days */
    void complete(Instant now, boolean again) {
        LocalDate today = CalendarInUse.dayOf(now);
        missing(today).forEach(periods::add);
        years(today)
                .filter(year -> isDue(year, now) || (again && waiting(year) != null))
                .forEach(year -> addCampaigns(year, today, now));
    }

    /** When {@link #complete} will have something to do. */
    @Nullable
    Instant nextDue(Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        if (!missing(today).isEmpty() || years(today).anyMatch(year -> isDue(year, now))) {
            return now;
        }
        int next = today.getYear() + 1;
        return now.isBefore(from(next)) && isOpen(next) ? from(next) : null;
    }

    private void addCampaigns(int year, LocalDate today, Instant now) {
        Campaigns campaigns = Campaigns.of(year, policy.rules(today), policy.windowDays(today), calendar.current());
        campaigns.periods().forEach(periods::add);
        boolean complete = campaigns.waiting().isEmpty();
        jdbc.sql("""
                insert into catalogue_year as known (year, catalogued_at, waiting_since) values (:year, :done, :waiting)
                on conflict (year) do update
                   set catalogued_at = excluded.catalogued_at,
                       waiting_since = coalesce(known.waiting_since, excluded.waiting_since)""")
                .param("year", year)
                .param("done", complete ? Timestamp.from(now) : null)
                .param("waiting", complete ? null : Timestamp.from(now))
                .update();
        if (year > calendar.current().lastPublishedYear()) {
            tell(year);
        }
    }

    /** Whatever a place runs, the working days of that year are missing. */
    private void tell(int year) {
        deadEnds.report(
                Ids.named("tasking", "calendar-without-year", year),
                new Dead(
                        "calendar-without-year",
                        "%d年节假日安排".formatted(year),
                        null,
                        businesses.extent(),
                        "%d年节假日安排尚未载入，该年的节点督导计划和各项期限暂不能推算；请管理员在国务院办公厅公布后载入，载入后自动补排。".formatted(year)));
    }

    /** Rounds of this period and the next, at every frequency there is. */
    private List<Period> missing(LocalDate today) {
        List<Period> wanted = policy.everyFrequency().stream()
                .flatMap(frequency -> frequency.ahead(today).stream())
                .distinct()
                .toList();
        List<String> known = jdbc.sql("select period from period where period = any(:names)")
                .param("names", wanted.stream().map(Period::name).toArray(String[]::new))
                .query(String.class)
                .list();
        return wanted.stream().filter(period -> !known.contains(period.name())).toList();
    }

    private static Stream<Integer> years(LocalDate today) {
        return Stream.of(today.getYear(), today.getYear() + 1);
    }

    /** Whether a year's campaigns are to be looked at: its time has come, and something may have changed since the last look. */
    private boolean isDue(int year, Instant now) {
        if (now.isBefore(from(year))) {
            return false;
        }
        Boolean waiting = waiting(year);
        return waiting == null || (waiting && year <= calendar.current().lastPublishedYear());
    }

    private boolean isOpen(int year) {
        return waiting(year) == null;
    }

    /** Null: never looked at; true: waits; false: complete. */
    private @Nullable Boolean waiting(int year) {
        return jdbc.sql("select catalogued_at is null from catalogue_year where year = :year")
                .param("year", year)
                .query(Boolean.class)
                .optional()
                .orElse(null);
    }

    private static Instant from(int year) {
        return CalendarInUse.startOf(LocalDate.of(year - 1, Month.NOVEMBER, 1));
    }
}
