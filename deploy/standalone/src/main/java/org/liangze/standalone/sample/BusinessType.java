package org.liangze.standalone.sample;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;

/** What decides a business's tier, and the tier. */
public record BusinessType(
        BusinessKind kind, BusinessSize size, @Nullable Integer diners, Tier tier) {

    boolean highRisk() {
        return tier == Tier.A || (tier == Tier.B && kind == BusinessKind.SCHOOL_CANTEEN);
    }
}
