package org.liangze.registry.business;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.registry.business.model.LicenceCondition;
import org.liangze.registry.business.model.SearchWords;

/**
 * Which businesses to list; what is null does not matter. All of it must hold.
 *
 * @param region code prefix
 * @param gap only those with an open gap
 * @param covered whether a business in operation has a cadre in post
 * @param staffing whether a business in operation that needs a director has director and officer
 * @param collection whether a business that 归集率 counts has every mandatory field (domain.md §9)
 */
record BusinessFilter(
        SearchWords words,
        String region,
        @Nullable Tier tier,
        @Nullable BusinessKind kind,
        @Nullable OperatingState state,
        @Nullable UUID cadre,
        boolean gap,
        @Nullable LicenceCondition licence,
        boolean highRisk,
        @Nullable Boolean covered,
        @Nullable Boolean staffing,
        @Nullable Boolean collection) {

    BusinessFilter within(String place) {
        return new BusinessFilter(
                words, place, tier, kind, state, cadre, gap, licence, highRisk, covered, staffing, collection);
    }

    boolean tagged() {
        return tier != null || kind != null || state != null || highRisk;
    }

    boolean byEndOfLicence() {
        return licence == LicenceCondition.EXPIRED || licence == LicenceCondition.EXPIRING;
    }
}
