package org.liangze.tasking.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;

/** A business as tasking knows it; fields as in {@link org.liangze.contracts.BusinessChanged}. */
public record Business(
        UUID businessId,
        String name,
        String uscc,
        Tier tier,
        BusinessKind kind,
        @Nullable BusinessSize size,
        String region,
        String regionName,
        String address,
        boolean highRisk,
        OperatingState state,
        @Nullable UUID cadreId,
        @Nullable UUID formerCadreId,
        @Nullable UUID regulatorId,
        @Nullable String phoneMasked,
        @Nullable LocalDate licenceValidTo) {

    public BusinessRef ref() {
        return new BusinessRef(businessId, name);
    }

    /** Who covers it, or covered it last while there is a gap. */
    public @Nullable UUID coveringCadre() {
        return cadreId == null ? formerCadreId : cadreId;
    }
}
