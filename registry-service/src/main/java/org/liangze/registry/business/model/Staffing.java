package org.liangze.registry.business.model;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;

/** What decides about a business's safety staff. */
public record Staffing(
        BusinessKind kind,
        @Nullable BusinessSize size,
        boolean chainHead,
        @Nullable Canteen canteen,
        @Nullable Integer diners) {}
