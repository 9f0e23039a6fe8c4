package org.liangze.kit.sweep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the history of runs 30 days. */
final class TidyingRuns implements Sweep {
    private final SweepRuns runs;

    TidyingRuns(SweepRuns runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "SWEEP_HISTORY";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Nobody waits for it and it is no news: it never counts as having done anything. */
    @Override
    public int batch(Instant now) {
        runs.tidy(now);
        return 0;
    }

    @Override
    public @Nullable Instant nextDue() {
        return null;
    }
}
