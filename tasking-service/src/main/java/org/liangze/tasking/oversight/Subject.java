package org.liangze.tasking.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;

/**
 * Who is checked.
 *
 * @param tier of a business
 * @param cadreId the cadre checked, or who covers the business; null in a gap
 * @param headId the head of that cadre's unit
 */
record Subject(
        OversightParty party,
        UUID id,
        String name,
        String region,
        @Nullable Tier tier,
        @Nullable UUID cadreId,
        @Nullable String cadreRegion,
        @Nullable UUID headId,
        @Nullable String headRegion) {}
