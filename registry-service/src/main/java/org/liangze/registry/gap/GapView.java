package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Tier;

/**
 * An open gap as the API shows it, with its clock and who acts meanwhile (domain.md §3.6).
 *
 * @param due last day for naming a cadre; null while the calendar of {@code awaitingYear} is not published
 * @param dueIn working days left until then, negative when it is past; null when it cannot be counted
 * @param breached the last day is over
 * @param actingOwnerId the former cadre's liaison in post, else the nearest office that may name a cadre; null when neither is
 *     registered
 */
record GapView(
        UUID id,
        UUID businessId,
        String businessName,
        Tier tier,
        BusinessKind kind,
        String kindName,
        String region,
        String regionName,
        @Nullable UUID formerCadreId,
        @Nullable String formerCadreName,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable Integer awaitingYear,
        @Nullable Integer dueIn,
        boolean breached,
        @Nullable UUID actingOwnerId,
        @Nullable String actingOwnerName,
        @Nullable String actingOwnerRole) {}
