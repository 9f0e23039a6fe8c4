package org.liangze.registry.business;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A business's whole file: what lists show, and what only one at a time is asked for. */
record BusinessFile(@JsonUnwrapped BusinessView business, NeedsDirector needsDirector, ContactView contact) {
    /**
     * Whether it needs a safety director today, and by which line of which rule set (domain.md §3.8).
     *
     * @param ruleSet null when none requires it
     */
    record NeedsDirector(
            boolean needed, String why, @Nullable String ruleSet) {}

    /** How to reach it; in full only for those who need it (domain.md §8.38). */
    record ContactView(
            @Nullable String phoneMasked,
            @Nullable String emailMasked,
            @Nullable String phone,
            @Nullable String email) {}
}
