package org.liangze.standalone.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the compared schedulers share: a schema of their own, a pool, and what doing a task is. */
final class Peers {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private Peers() {}

    static HikariDataSource pool(String database, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database + (database.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        config.setUsername("postgres");
        config.setPassword("");
        config.setMaximumPoolSize(2 * PeerScheduler.THREADS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    static void schema(JdbcClient sql, String schema) {
        sql.sql("create schema " + schema).update();
        sql.sql("create table %s.done (task int primary key)".formatted(schema)).update();
    }

    static void done(JdbcClient sql, int task) {
        sql.sql("insert into done (task) values (:task)").param("task", task).update();
    }

    static void await(int tasks, LongSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done.getAsLong() < tasks) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%,d of %,d tasks are done after %s".formatted(done.getAsLong(), tasks, PATIENCE));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
