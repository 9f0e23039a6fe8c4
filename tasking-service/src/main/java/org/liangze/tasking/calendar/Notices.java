package org.liangze.tasking.calendar;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The notices loaded since the shipped ones. */
@Component
public class Notices {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Notices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Number of the latest load; 0 when there was none. */
    long last() {
        return jdbc.sql("select coalesce(max(load_no), 0) from calendar_year")
                .query(Long.class)
                .single();
    }

    /** A calendar with the latest notice of every loaded year laid over it. */
    WorkCalendar over(WorkCalendar calendar) {
        WorkCalendar all = calendar;
        for (Loaded loaded : latest()) {
            all = all.with(loaded.notice());
        }
        return all;
    }

    /** The latest of each year, the earliest year first. */
    List<Loaded> latest() {
        return jdbc.sql("""
                select distinct on (year) load_no, year, revision, name, published_at, papers, days, source, loaded_at
                  from calendar_year
                 order by year, revision desc""").query(this::loaded).list();
    }

    /** One load at a time, until the end of the transaction. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || ' calendar'), 0)")
                .query((row, n) -> 0)
                .list();
    }

    /** Writes a notice down as the next revision of its year. */
    int add(YearNotice notice, String source, UUID by, Instant now) {
        return jdbc.sql("""
                insert into calendar_year (year, revision, name, published_at, papers, days, source, loaded_at, loaded_by)
                select :year, coalesce(max(revision), 0) + 1, :name, :published, :papers, :days::jsonb, :source, :now, :by
                  from calendar_year
                 where year = :year
                returning revision""")
                .param("year", notice.year())
                .param("name", notice.name())
                .param("published", notice.publishedAt())
                .param("papers", notice.papers().toArray(String[]::new))
                .param("days", json.writeValueAsString(notice.days()))
                .param("source", source)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    /** Loads after which nothing has moved yet, in order. */
    public List<Load> unapplied() {
        return jdbc.sql("select load_no, year, loaded_at from calendar_year where applied_at is null order by load_no")
                .query(Load.class)
                .list();
    }

    public void applied(long loadNo, Instant now) {
        jdbc.sql("update calendar_year set applied_at = :now where load_no = :load")
                .param("now", Timestamp.from(now))
                .param("load", loadNo)
                .update();
    }

    private Loaded loaded(ResultSet row, int n) throws SQLException {
        @Nullable Date published = row.getDate("published_at");
        YearNotice notice = new YearNotice(
                row.getInt("year"),
                row.getString("name"),
                published == null ? null : row.getObject("published_at", LocalDate.class),
                List.of((String[]) row.getArray("papers").getArray()),
                List.of(json.readValue(row.getString("days"), NoticeDay[].class)));
        return new Loaded(
                row.getLong("load_no"),
                row.getInt("revision"),
                row.getString("source"),
                row.getTimestamp("loaded_at").toInstant(),
                notice);
    }

    /** A notice that came in, by number. */
    public record Load(long loadNo, int year, Instant loadedAt) {}

    record Loaded(long loadNo, int revision, String source, Instant loadedAt, YearNotice notice) {}
}
