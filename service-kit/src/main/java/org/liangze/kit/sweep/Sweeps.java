package org.liangze.kit.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The service's sweeps by name. One node at a time runs a sweep (an advisory lock); another finds nothing left to do. */
public final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final Map<String, Sweep> byName = new LinkedHashMap<>();
    private final Map<String, AtomicBoolean> nudged = new ConcurrentHashMap<>();
    private final SweepRuns runs;
    private final SweepPauses pauses;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean auto;

    Sweeps(
            List<Sweep> sweeps,
            SweepRuns runs,
            SweepPauses pauses,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock,
            boolean auto) {
        sweeps.forEach(sweep -> byName.put(sweep.name(), sweep));
        this.runs = runs;
        this.pauses = pauses;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.auto = auto;
    }

    public List<Sweep> all() {
        return List.copyOf(byName.values());
    }

    /** Runs one sweep until nothing is left of what is due now, unless it is paused; returns how many rows it did. */
    public int run(String name) {
        Sweep sweep = byName.get(name);
        if (sweep == null) {
            throw new IllegalArgumentException("no sweep " + name + "; there are " + byName.keySet());
        }
        if (isHeld(sweep)) {
            return 0;
        }
        int rows = runs.recorded(name, null, () -> work(sweep), did -> did);
        if (rows > 0) {
            LOG.debug("sweep {} did {} rows", name, rows);
        }
        return rows;
    }

    int work(Sweep sweep) {
        Instant now = clock.instant();
        int all = 0;
        int some;
        do {
            some = sweep.transactional() ? transactions.asSystem(() -> locked(sweep, now)) : sweep.batch(now);
            all += some;
        } while (some > 0);
        return all;
    }

    private boolean isHeld(Sweep sweep) {
        Instant now = clock.instant();
        return transactions.asSystem(() -> {
            boolean held = pauses.heldAt(sweep.name(), now).isPresent();
            if (held) {
                pauses.tell(sweep, now);
            }
            return held;
        });
    }

    /** Runs every sweep once, in order; for replay and tests, where the driver and not Quartz wakes them. */
    public int runAll() {
        return byName.keySet().stream().mapToInt(this::run).sum();
    }

    /** The earliest instant at which any sweep will have something to do. */
    public @Nullable Instant nextDue() {
        return transactions.asSystem(() -> byName.values().stream()
                .map(this::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null));
    }

    /** Names of the sweeps that say they have had work since an instant. */
    public List<String> dueSince(Instant since) {
        return transactions.asSystem(() -> byName.values().stream()
                .filter(sweep -> {
                    Instant due = due(sweep);
                    return due != null && !due.isAfter(since);
                })
                .map(Sweep::name)
                .toList());
    }

    /** What is held has nothing to do before it is let go. */
    private @Nullable Instant due(Sweep sweep) {
        Instant due = sweep.nextDue();
        if (due == null) {
            return null;
        }
        Instant held = pauses.heldAt(sweep.name(), clock.instant()).orElse(due);
        return held.isAfter(due) ? held : due;
    }

    /** Wakes a sweep once the open transaction has committed, instead of at its next look; nothing in replay and tests. */
    public void nudgeAfterCommit(String name) {
        if (!auto) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge(name);
            }
        });
    }

    private void nudge(String name) {
        AtomicBoolean waiting = nudged.computeIfAbsent(name, key -> new AtomicBoolean());
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("nudge-" + name).start(() -> {
                waiting.set(false);
                try {
                    run(name);
                } catch (RuntimeException e) {
                    LOG.warn("sweep {} failed after a nudge; its next look will do it", name, e);
                }
            });
        }
    }

    private int locked(Sweep sweep, Instant now) {
        boolean mine = jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtext(current_schema() || ' sweep'), hashtext(:name))")
                .param("name", sweep.name())
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        transactions.onWholeSets();
        return sweep.batch(now);
    }
}
