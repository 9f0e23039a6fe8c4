package org.liangze.registry.importing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.sweep.Sweep;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends imports that nobody works on any more, and takes away what was kept of them for policy {@code import.keep-days}. */
@Component
class TidyingImports implements Sweep, SmartInitializingSingleton {
    private static final int BATCH = 20;

    private record Working(UUID id, long node) {}

    private final JdbcClient jdbc;
    private final ImportJobs jobs;
    private final StagedRows rows;
    private final Transactions transactions;

    TidyingImports(JdbcClient jdbc, ImportJobs jobs, StagedRows rows, Transactions transactions) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.asSystem(() -> endAbandoned());
    }

    @Override
    public String name() {
        return "IMPORTS_TIDIED";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        return endAbandoned() + expire(now);
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(expires_at) from import_job where not purged")
                .query((row, n) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /** The lock of a process that is gone is free; what it was reading cannot go on, what it was confirming did not happen. */
    private int endAbandoned() {
        List<UUID> reading = abandoned("READING");
        reading.forEach(job -> {
            rows.purge(job, true);
            jobs.fail(job, "服务重启，请重新导入");
        });
        List<UUID> confirming = abandoned("CONFIRMING");
        confirming.forEach(job -> jobs.unconfirmed(job, "服务重启，登记没有变化，请再确认一次"));
        return reading.size() + confirming.size();
    }

    private List<UUID> abandoned(String state) {
        return jdbc
                .sql(
                        "select id, node from import_job where state = :state and node is not null order by id limit :batch")
                .param("state", state)
                .param("batch", BATCH)
                .query(Working.class)
                .list()
                .stream()
                .filter(job -> isFree(job.node()))
                .map(Working::id)
                .toList();
    }

    private boolean isFree(long lock) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", lock)
                .query(Boolean.class)
                .single();
    }

    private int expire(Instant now) {
        List<UUID> due = jdbc.sql("""
                select id from import_job
                 where not purged and expires_at <= :now and state not in ('READING', 'CONFIRMING')
                 order by expires_at
                 limit :batch""")
                .param("now", Timestamp.from(now))
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
        due.forEach(job -> {
            rows.purge(job, true);
            jobs.expire(job);
        });
        return due.size();
    }
}
