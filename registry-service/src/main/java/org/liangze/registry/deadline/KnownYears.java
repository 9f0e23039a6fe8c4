package org.liangze.registry.deadline;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.CalendarYearLoaded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The years whose working days are known: those that ship, and what tasking loaded since. Another node's news is seen within
 * seconds; what waits for a year is computed by a sweep, so nobody misses it.
 */
@Component
class KnownYears {
    private static final long STALE = TimeUnit.SECONDS.toNanos(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AtomicLong lookedAt = new AtomicLong();
    private volatile @Nullable WorkCalendar calendar;

    KnownYears(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    WorkCalendar calendar() {
        WorkCalendar known = calendar;
        return known == null || System.nanoTime() - lookedAt.get() > STALE ? look() : known;
    }

    /** Keeps a notice; an older revision changes nothing. */
    void follow(CalendarYearLoaded loaded) {
        jdbc.sql("""
                insert into calendar_year as known (year, revision, notice) values (:year, :revision, :notice::jsonb)
                on conflict (year) do update set revision = excluded.revision, notice = excluded.notice
                 where excluded.revision > known.revision""")
                .param("year", loaded.year())
                .param("revision", loaded.revision())
                .param("notice", json.writeValueAsString(loaded))
                .update();
        look();
    }

    private WorkCalendar look() {
        WorkCalendar all = WorkCalendar.shipped();
        for (String notice : jdbc.sql("select notice from calendar_year order by year")
                .query(String.class)
                .list()) {
            all = all.with(notice(json.readValue(notice, CalendarYearLoaded.class)));
        }
        lookedAt.set(System.nanoTime());
        calendar = all;
        return all;
    }

    private static YearNotice notice(CalendarYearLoaded loaded) {
        List<NoticeDay> days = loaded.days().stream()
                .map(day -> new NoticeDay(day.name(), day.date(), day.off()))
                .toList();
        return new YearNotice(loaded.year(), loaded.name(), loaded.publishedAt(), loaded.papers(), days);
    }
}
