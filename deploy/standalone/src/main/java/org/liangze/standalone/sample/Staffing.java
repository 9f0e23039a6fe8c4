package org.liangze.standalone.sample;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessSize;

/** Who would have a safety director: a rough copy of domain.md §3.8, since the sample only has to look right. */
final class Staffing {
    private static final int SCHOOL_DINERS = 500;
    private static final int STAFF_DINERS = 1000;

    private Staffing() {}

    static boolean needsDirector(BusinessType type) {
        return switch (type.kind()) {
            case SPECIAL_FOOD_PRODUCTION -> true;
            case FOOD_PRODUCTION, CATERING, FOOD_SALES ->
                type.size() == BusinessSize.LARGE || type.size() == BusinessSize.MEDIUM;
            case SCHOOL_CANTEEN -> atLeast(SCHOOL_DINERS, type.diners());
            case STAFF_CANTEEN -> atLeast(STAFF_DINERS, type.diners());
            case WORKSHOP, SMALL_CATERING, STALL, OTHER -> false;
        };
    }

    private static boolean atLeast(int limit, @Nullable Integer diners) {
        return diners != null && diners >= limit;
    }
}
