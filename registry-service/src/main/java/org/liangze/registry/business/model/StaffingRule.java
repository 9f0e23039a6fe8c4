package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;

/**
 * A line of the rule sets on safety directors (domain.md §3.8); what is null matches anything.
 *
 * @param effectiveTo last day in force; null while in force
 */
public record StaffingRule(
        String ruleSet,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        BusinessKind kind,
        @Nullable Set<BusinessSize> sizes,
        boolean chainHead,
        @Nullable Canteen canteen,
        @Nullable Integer minDiners,
        String why) {

    boolean requires(Staffing business, LocalDate day) {
        return inForce(day)
                && kind == business.kind()
                && (sizes == null || (business.size() != null && sizes.contains(business.size())))
                && (!chainHead || business.chainHead())
                && (canteen == null || canteen == business.canteen())
                && (minDiners == null || (business.diners() != null && business.diners() >= minDiners));
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
