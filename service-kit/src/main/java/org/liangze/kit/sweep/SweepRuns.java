package org.liangze.kit.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The history of background work: runs that did something or failed. */
public final class SweepRuns {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SweepRuns(Transactions transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Which runs are asked for. Null is any. */
    record Filter(
            @Nullable String name,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * One run, or those of one minute together.
     *
     * @param counts what was done by name, as far as the sweep says
     * @param error the kind of fault; null when it went well
     */
    public record Run(
            long runId,
            String name,
            String outcome,
            @Nullable UUID askedBy,
            Instant startedAt,
            long tookMs,
            int runs,
            long rows,
            @Nullable String error,
            Map<String, Object> counts) {}

    /** Does work outside any transaction and writes down what came of it, also when it fails. */
    public <T> T recorded(String name, @Nullable UUID askedBy, Supplier<T> work, ToIntFunction<T> rowsOf) {
        Instant start = clock.instant();
        long began = System.nanoTime();
        SweepNotes.take();
        try {
            T result = work.get();
            int rows = rowsOf.applyAsInt(result);
            Map<String, Long> counts = SweepNotes.take();
            if (rows > 0 || askedBy != null) {
                add(name, askedBy, start, began, rows, null, counts);
            }
            return result;
        } catch (RuntimeException e) {
            add(name, askedBy, start, began, 0, fault(e), SweepNotes.take());
            throw e;
        }
    }

    private void add(
            String name,
            @Nullable UUID askedBy,
            Instant start,
            long began,
            int rows,
            @Nullable String error,
            Map<String, Long> counts) {
        transactions.asSystem(() -> jdbc.sql("""
                insert into sweep_run as known (name, minute, outcome, asked_by, started_at, took_ms, runs, rows, error, counts)
                values (:name, :minute, :outcome, :by, :start, :took, 1, :rows, :error, :counts::jsonb)
                on conflict on constraint sweep_run_once do update
                   set took_ms = known.took_ms + excluded.took_ms, runs = known.runs + 1, rows = known.rows + excluded.rows,
                       error = excluded.error,
                       counts = (select coalesce(jsonb_object_agg(what, n), '{}')
                                   from (select key as what, sum(value::bigint) as n
                                           from (select * from jsonb_each_text(known.counts)
                                                 union all
                                                 select * from jsonb_each_text(excluded.counts)) both_parts
                                          group by key) summed)""")
                .param("name", name)
                .param("minute", Timestamp.from(start.truncatedTo(ChronoUnit.MINUTES)))
                .param("outcome", error == null ? "DONE" : "FAILED")
                .param("by", askedBy)
                .param("start", Timestamp.from(start))
                .param("took", (System.nanoTime() - began) / 1_000_000)
                .param("rows", rows)
                .param("error", error)
                .param("counts", json.writeValueAsString(counts))
                .update());
    }

    /** Kinds of fault only: a message may quote what was being written. */
    private static String fault(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " ← ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                text.append(' ').append(sql.getSQLState());
            }
        }
        return text.toString();
    }

    /** The latest first. */
    List<Run> page(Filter filter, @Nullable Long before, int limit) {
        return transactions.asSystem(() -> jdbc.sql("""
                select run_id, name, outcome, asked_by, started_at, took_ms, runs, rows, error, counts
                  from sweep_run
                 where (:name::text is null or name = :name) and (:outcome::text is null or outcome = :outcome)
                   and (:from::timestamptz is null or started_at >= :from::timestamptz)
                   and (:to::timestamptz is null or started_at < :to::timestamptz)
                   and (:before::bigint is null or run_id < :before::bigint)
                 order by run_id desc
                 limit :limit""")
                .param("name", filter.name())
                .param("outcome", filter.outcome())
                .param("from", filter.from() == null ? null : Timestamp.from(filter.from()))
                .param("to", filter.to() == null ? null : Timestamp.from(filter.to()))
                .param("before", before)
                .param("limit", limit)
                .query(this::run)
                .list());
    }

    /** The last run of each sweep. */
    List<Run> last() {
        return transactions.asSystem(() -> jdbc.sql("""
                select r.run_id, r.name, r.outcome, r.asked_by, r.started_at, r.took_ms, r.runs, r.rows, r.error, r.counts
                  from sweep_state
                  cross join lateral (select *
                                        from sweep_run
                                       where sweep_run.name = sweep_state.name
                                       order by minute desc, run_id desc
                                       limit 1) r""").query(this::run).list());
    }

    /** Forgets what is older than 30 days. */
    int tidy(Instant now) {
        return jdbc.sql("delete from sweep_run where started_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    @SuppressWarnings("unchecked")
    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getLong("run_id"),
                row.getString("name"),
                row.getString("outcome"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("took_ms"),
                row.getInt("runs"),
                row.getLong("rows"),
                row.getString("error"),
                json.readValue(row.getString("counts"), Map.class));
    }
}
