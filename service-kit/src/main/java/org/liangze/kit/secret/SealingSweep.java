package org.liangze.kit.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.sweep.Sweep;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Keeps a table sealed with the current key: what was stored plain, and what an older key sealed, is sealed again. At start it
 * makes sure that every key in use is there.
 */
public final class SealingSweep implements Sweep, ApplicationRunner {
    private static final int BATCH = 1000;

    private final SealedTable table;
    private final Transactions transactions;
    private final Clock clock;

    public SealingSweep(SealedTable table, Transactions transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        transactions.asSystem(table::requireKeys);
    }

    @Override
    public String name() {
        return "SEAL_" + table.table().toUpperCase(Locale.ROOT);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        return table.sealAgain(BATCH);
    }

    @Override
    public @Nullable Instant nextDue() {
        return table.anyToSeal() ? clock.instant() : null;
    }
}
