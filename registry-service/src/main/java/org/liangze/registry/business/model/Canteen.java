package org.liangze.registry.business.model;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;

/** Whom a canteen feeds; decides from how many diners it needs a safety director (domain.md §3.8). */
public enum Canteen {
    KINDERGARTEN,
    SCHOOL,
    ELDERLY,
    OTHER;

    /** What the name of a canteen says, until somebody sets it; null for what is no canteen. */
    public static @Nullable Canteen of(BusinessKind kind, String name) {
        return switch (kind) {
            case SCHOOL_CANTEEN -> name.matches(".*(幼儿园|托育|托幼|托儿).*") ? KINDERGARTEN : SCHOOL;
            case STAFF_CANTEEN -> name.matches(".*(养老|敬老|福利院|老年公寓).*") ? ELDERLY : OTHER;
            case FOOD_PRODUCTION,
                    SPECIAL_FOOD_PRODUCTION,
                    FOOD_SALES,
                    CATERING,
                    WORKSHOP,
                    SMALL_CATERING,
                    STALL,
                    OTHER -> null;
        };
    }
}
