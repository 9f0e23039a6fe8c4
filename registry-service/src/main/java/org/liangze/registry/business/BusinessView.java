package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.registry.business.model.Canteen;

/**
 * A business as the API shows it; contact details masked.
 *
 * @param tierBasis version of the tier table, or why the tier was set by hand
 * @param tierRule version of the tier table; null when set by hand
 * @param tierReason why the tier was set by hand
 */
public record BusinessView(
        UUID id,
        String name,
        String uscc,
        String siteNo,
        Tier tier,
        String tierBasis,
        @Nullable String tierRule,
        @Nullable String tierReason,
        BusinessKind kind,
        String kindName,
        @Nullable BusinessSize size,
        @Nullable String sizeName,
        @Nullable Integer diners,
        @Nullable Canteen canteen,
        boolean chainHead,
        String region,
        String regionName,
        String address,
        OperatingState state,
        String stateName,
        LocalDate stateSince,
        boolean highRisk,
        @Nullable String legalRepresentative,
        @Nullable String phoneMasked,
        @Nullable String emailMasked,
        @Nullable UUID cadreId,
        @Nullable String cadreName,
        @Nullable LocalDate gapSince,
        @Nullable LocalDate gapDue,
        @Nullable UUID regulatorId,
        @Nullable String regulatorName,
        List<LicenceView> licences,
        @Nullable String director,
        int officers,
        @Nullable String officerNames) {

    /**
     * A licence; EXPIRED as soon as its last day is past.
     *
     * @param daysLeft days until its last day, negative when past; null for one without end
     */
    public record LicenceView(
            String kind,
            String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String state,
            String stateName,
            @Nullable Integer daysLeft) {}
}
