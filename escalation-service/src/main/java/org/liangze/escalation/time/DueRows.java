package org.liangze.escalation.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What time does next to the rows of a table: columns {@code next_act}, {@code next_at} and {@code waits_for_year}. A row has
 * one next act, or waits for a year whose working days are not known, or rests.
 */
public final class DueRows {
    private final JdbcClient jdbc;
    private final String table;
    private final String id;

    /** Names of the table and of its key, as the code knows them; never a caller's text. */
    public DueRows(JdbcClient jdbc, String table, String id) {
        this.jdbc = jdbc;
        this.table = table;
        this.id = id;
    }

    public void next(UUID row, Enum<?> act, Instant at) {
        set(row, act.name(), at, null);
    }

    /** Nothing comes by itself any more. */
    public void rest(UUID row) {
        set(row, null, null, null);
    }

    public void waits(UUID row, int year) {
        set(row, null, null, year);
    }

    /** What comes next to a row and when, if its moment lies ahead. */
    public Optional<Coming> coming(UUID row, Instant now) {
        return jdbc.sql("select next_act as act, next_at as at from %s where %s = :id and next_at > :now"
                        .formatted(table, id))
                .param("id", row)
                .param("now", Days.sql(now))
                .query(Coming.class)
                .optional();
    }

    /** Rows whose act is due, locked; at most some hundred at once. */
    public List<Due> claim(Instant now) {
        return jdbc.sql("""
                select %1$s as id, next_act as act from %2$s
                 where next_at <= :now order by next_at, %1$s limit 500 for no key update skip locked""".formatted(id, table))
                .param("now", Days.sql(now))
                .query(Due.class)
                .list();
    }

    public @Nullable Instant nextAt() {
        return jdbc.sql("select next_at from %s where next_at is not null order by next_at limit 1".formatted(table))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    public boolean waitFor(int year) {
        return jdbc.sql("select exists (select from %s where waits_for_year <= :year)".formatted(table))
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    public List<UUID> claimWaiting(int year) {
        return jdbc.sql("""
                select %1$s from %2$s
                 where waits_for_year <= :year order by %1$s for no key update skip locked""".formatted(id, table))
                .param("year", year)
                .query(UUID.class)
                .list();
    }

    private void set(UUID row, @Nullable String act, @Nullable Instant at, @Nullable Integer year) {
        jdbc.sql("update %s set next_act = :act, next_at = :at, waits_for_year = :year where %s = :id"
                        .formatted(table, id))
                .param("act", act)
                .param("at", Days.sql(at))
                .param("year", year)
                .param("id", row)
                .update();
    }

    /** What is to come, and when. */
    public record Coming(String act, Instant at) {}

    /** A row with what is due to happen to it. */
    public record Due(UUID id, String act) {}
}
