package org.liangze.registry.business.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;

/** A line of the tier table; what is null matches anything. */
public record TierRule(
        String version,
        int seq,
        LocalDate effectiveFrom,
        @Nullable BusinessKind kind,
        @Nullable BusinessSize size,
        @Nullable Integer minDiners,
        Tier tier,
        String why) {

    boolean matches(BusinessKind wanted, @Nullable BusinessSize wantedSize, @Nullable Integer diners) {
        return (kind == null || kind == wanted)
                && (size == null || size == wantedSize)
                && (minDiners == null || (diners != null && diners >= minDiners));
    }
}
