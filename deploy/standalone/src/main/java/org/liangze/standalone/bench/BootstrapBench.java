package org.liangze.standalone.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a new consumer takes to know everybody and everything from the compacted topics, while the registry is stopped.
 * The consumer is the escalation service, which keeps a copy of people and of businesses.
 */
final class BootstrapBench {
    private static final String CONSUMER = "escalation";
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Bench bench;

    BootstrapBench(Bench bench) {
        this.bench = bench;
    }

    Figures measure() {
        bench.importProvince();
        bench.awaitQuiet();
        long businesses = count("registry.business");
        long people = count("registry.person_copy");
        bench.machine().stopService("registry");
        long from = System.nanoTime();
        bench.machine().startService(CONSUMER);
        long started = System.nanoTime() - from;
        await(CONSUMER + ".business_copy", businesses);
        await(CONSUMER + ".person_copy", people);
        return new Figures(bench.options())
                .count("businesses_copied", "businesses in the new copy", count(CONSUMER + ".business_copy"))
                .count("people_copied", "people and accounts in the new copy", count(CONSUMER + ".person_copy"))
                .seconds("seconds_start", "start of the service", started)
                .seconds("seconds", "start, and everything known", System.nanoTime() - from);
    }

    private void await(String table, long rows) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(table) < rows) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s has %,d of %,d rows after %s".formatted(table, count(table), rows, PATIENCE));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private long count(String table) {
        return bench.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
