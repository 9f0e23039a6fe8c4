package org.liangze.kit.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.CalendarYearLoaded;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The years whose working days are known: those that ship, and what tasking loaded since (table {@code calendar_year}). Another
 * node's news is seen within seconds; what waits for a year, or moves with it, is computed by sweeps, so nobody misses it.
 */
public final class KnownYears {
    private static final long STALE = TimeUnit.SECONDS.toNanos(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Following following;
    private final AtomicLong lookedAt = new AtomicLong();
    private volatile @Nullable WorkCalendar calendar;

    KnownYears(JdbcClient jdbc, JsonMapper json, Following following) {
        this.jdbc = jdbc;
        this.json = json;
        this.following = following;
    }

    public WorkCalendar calendar() {
        WorkCalendar known = calendar;
        return known == null || System.nanoTime() - lookedAt.get() > STALE ? look() : known;
    }

    /** Keeps a notice, after which what is open follows it; an older revision, or the same one again, changes nothing. */
    public void follow(CalendarYearLoaded loaded, Instant now) {
        int fresh = jdbc.sql("""
                insert into calendar_year as known (year, revision, notice) values (:year, :revision, :notice::jsonb)
                on conflict (year) do update set revision = excluded.revision, notice = excluded.notice
                 where excluded.revision > known.revision""")
                .param("year", loaded.year())
                .param("revision", loaded.revision())
                .param("notice", json.writeValueAsString(loaded))
                .update();
        if (fresh == 1) {
            following.begin(loaded.year(), now);
        }
        look();
    }

    /** The notice of a year with the calendar as it stands in the database now; empty when none was loaded for it. */
    public Optional<Amendment> amendment(int year, Instant now) {
        WorkCalendar all = look();
        return jdbc.sql("select notice from calendar_year where year = :year")
                .param("year", year)
                .query(String.class)
                .optional()
                .map(this::read)
                .map(loaded -> new Amendment(year, loaded.revision(), loaded.name(), loaded.loadedBy(), all, now));
    }

    private WorkCalendar look() {
        WorkCalendar all = WorkCalendar.shipped();
        for (String notice : jdbc.sql("select notice from calendar_year order by year")
                .query(String.class)
                .list()) {
            all = all.with(notice(read(notice)));
        }
        lookedAt.set(System.nanoTime());
        calendar = all;
        return all;
    }

    private CalendarYearLoaded read(String notice) {
        return json.readValue(notice, CalendarYearLoaded.class);
    }

    private static YearNotice notice(CalendarYearLoaded loaded) {
        List<NoticeDay> days = loaded.days().stream()
                .map(day -> new NoticeDay(day.name(), day.date(), day.off()))
                .toList();
        return new YearNotice(loaded.year(), loaded.name(), loaded.publishedAt(), loaded.papers(), days);
    }
}
