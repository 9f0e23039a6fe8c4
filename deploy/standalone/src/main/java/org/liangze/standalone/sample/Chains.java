package org.liangze.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;

/** Companies with many shops: one credit code, told apart by their licence numbers. */
final class Chains {
    record Chain(String name, String owner, String uscc) {}

    private static final List<String> SHOPS = List.of("佳润便利店", "惠民生鲜超市", "康禾大药房", "鲜又多水果店", "同盛茶叶店", "麦香面包房", "永泰大药房");
    private static final List<String> RESTAURANTS = List.of("满口香包子铺", "清和粥铺", "三江米线店", "悦客快餐店", "甜小满奶茶店");

    private final List<Chain> shops;
    private final List<Chain> restaurants;

    Chains(PersonNames names, CreditCodes codes) {
        this.shops = found(SHOPS, BusinessKind.FOOD_SALES, names, codes);
        this.restaurants = found(RESTAURANTS, BusinessKind.CATERING, names, codes);
    }

    /** The chain that a shop of this type joins; null for types without chains. */
    @Nullable
    Chain of(BusinessType type, Draw draw) {
        if (type.size() != BusinessSize.SMALL) {
            return null;
        }
        return switch (type.kind()) {
            case FOOD_SALES -> draw.one(shops);
            case CATERING -> draw.one(restaurants);
            case FOOD_PRODUCTION,
                    SPECIAL_FOOD_PRODUCTION,
                    SCHOOL_CANTEEN,
                    STAFF_CANTEEN,
                    WORKSHOP,
                    SMALL_CATERING,
                    STALL,
                    OTHER -> null;
        };
    }

    private static List<Chain> found(List<String> signs, BusinessKind kind, PersonNames names, CreditCodes codes) {
        List<Chain> chains = new ArrayList<>();
        signs.forEach(sign -> chains.add(new Chain(sign, names.any(), codes.next(kind, true))));
        return List.copyOf(chains);
    }
}
