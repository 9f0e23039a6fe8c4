package org.liangze.registry.business.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;

/**
 * A business as somebody writes it down. What is null keeps what the register has.
 *
 * @param uscc empty only for those that have none (stalls, workshops); then siteNo is given
 * @param siteNo licence or site number, empty when the business has one site
 * @param tier null for the tier that the rules give, or the one set by hand before
 * @param cadreCode code of the cadre who covers it
 */
public record BusinessDraft(
        String name,
        String uscc,
        String siteNo,
        BusinessKind kind,
        @Nullable BusinessSize size,
        @Nullable Integer diners,
        @Nullable Canteen canteen,
        @Nullable Boolean chainHead,
        @Nullable Tier tier,
        @Nullable String tierReason,
        String region,
        @Nullable String address,
        @Nullable String legalRepresentative,
        @Nullable OperatingState state,
        @Nullable Boolean highRisk,
        @Nullable String director,
        @Nullable Integer officers,
        @Nullable String officerNames,
        List<Licence> licences,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String cadreCode) {

    public UUID id() {
        return Ids.named("business", uscc, siteNo);
    }

    /** The same entry under the key by which the business is registered. */
    public BusinessDraft registeredAs(String registeredUscc, String registeredSiteNo) {
        return new BusinessDraft(
                name,
                registeredUscc,
                registeredSiteNo,
                kind,
                size,
                diners,
                canteen,
                chainHead,
                tier,
                tierReason,
                region,
                address,
                legalRepresentative,
                state,
                highRisk,
                director,
                officers,
                officerNames,
                licences,
                email,
                phone,
                cadreCode);
    }
}
