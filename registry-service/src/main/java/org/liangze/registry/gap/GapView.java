package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;

/**
 * An open gap as the API shows it.
 *
 * @param due last day for naming a cadre; null while the calendar of {@code awaitingYear} is not published
 */
record GapView(
        UUID id,
        UUID businessId,
        String businessName,
        Tier tier,
        String region,
        String regionName,
        @Nullable UUID formerCadreId,
        @Nullable String formerCadreName,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable Integer awaitingYear) {}
