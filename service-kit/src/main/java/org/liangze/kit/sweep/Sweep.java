package org.liangze.kit.sweep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Background work that asks "what is due and not done?". Looking twice, late, or on two nodes changes nothing: unique keys in
 * the database decide what exists and what was done.
 */
public interface Sweep {
    /** Name within the service, such as {@code OVERDUE}; names the lock, the trigger and the metric. */
    String name();

    /** How often to look. */
    Duration every();

    /**
     * Does one batch of what is due at {@code now}; called again until it returns 0.
     *
     * @return how many rows it did
     */
    int batch(Instant now);

    /**
     * The earliest instant at which {@link #batch} will have something to do, as far as the data tells; not later than the
     * truth. Null when nothing is foreseeable. Cheap: one indexed minimum.
     */
    @Nullable
    Instant nextDue();

    /**
     * Whether {@link #batch} runs inside a system transaction under the sweep's lock. Slow work such as SMTP says false,
     * claims its rows with an owner and a lease, and takes its own short transactions.
     */
    default boolean transactional() {
        return true;
    }
}
