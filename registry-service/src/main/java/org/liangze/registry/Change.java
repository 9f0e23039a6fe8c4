package org.liangze.registry;

import org.jspecify.annotations.Nullable;

/**
 * What an entry does to the register.
 *
 * @param before what stands there now; null when it is new
 */
public record Change<T>(@Nullable T before, T after) {
    /** What came of an entry. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    public Outcome outcome() {
        if (before == null) {
            return Outcome.ADDED;
        }
        return before.equals(after) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    public boolean changes() {
        return outcome() != Outcome.UNCHANGED;
    }
}
