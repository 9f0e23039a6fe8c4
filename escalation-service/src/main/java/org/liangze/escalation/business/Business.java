package org.liangze.escalation.business;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;

/** A business as this service knows it. Fields as in {@link org.liangze.contracts.BusinessChanged}. */
public record Business(
        UUID businessId,
        String name,
        Tier tier,
        String region,
        String regionName,
        OperatingState state,
        @Nullable UUID cadreId,
        @Nullable UUID formerCadreId,
        @Nullable LocalDate gapSince,
        @Nullable LocalDate gapDue,
        @Nullable UUID regulatorId) {

    public BusinessRef ref() {
        return new BusinessRef(businessId, name);
    }

    public boolean isOpenGap() {
        return gapSince != null && state == OperatingState.OPERATING;
    }
}
