package org.liangze.standalone.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.standalone.sample.Places.Community;

/** Invented names such as hang over doors: 老灶台饺子馆, 利民超市（兆麟店）. No two are the same. */
final class BusinessNames {
    private static final int ROUNDS_BEFORE_BRANCH = 2;

    private final List<String> brands = Words.of("brands");
    private final List<String> dishes = Words.of("dishes");
    private final List<String> shops = Words.of("shops");
    private final List<String> crafts = Words.of("crafts");
    private final List<String> stalls = Words.of("stalls");
    private final List<String> factories = Words.of("factories");
    private final List<String> employers = Words.of("employers");
    private final List<String> nurseries = Words.of("nurseries");
    private final Set<String> taken = new HashSet<>();
    private final Draw draw;

    BusinessNames(Draw draw) {
        this.draw = draw;
    }

    String next(BusinessType type, Community place, String owner) {
        for (int round = 0; round < ROUNDS_BEFORE_BRANCH; round++) {
            String name = invent(type, place, owner);
            if (taken.add(name)) {
                return name;
            }
        }
        return branch(invent(type, place, owner), place);
    }

    /** A shop of several: 利民超市（兆麟店）. */
    String branch(String name, Community place) {
        String branch = "%s（%s店）".formatted(name, place.shortName());
        for (int n = 2; !taken.add(branch); n++) {
            branch = "%s（%s%d店）".formatted(name, place.shortName(), n);
        }
        return branch;
    }

    private String invent(BusinessType type, Community place, String owner) {
        BusinessKind kind = type.kind();
        return switch (kind) {
            case FOOD_PRODUCTION -> "哈尔滨" + draw.one(brands) + draw.one(factories);
            case SPECIAL_FOOD_PRODUCTION -> "哈尔滨" + draw.one(brands) + "生物科技有限公司";
            case FOOD_SALES -> shop(type.size());
            case CATERING, OTHER -> restaurant(type.size());
            case SMALL_CATERING -> draw.one(brands) + draw.one(dishes);
            case SCHOOL_CANTEEN -> school(type, place) + "食堂";
            case STAFF_CANTEEN -> "哈尔滨" + draw.one(brands) + draw.one(employers) + "食堂";
            case WORKSHOP -> (draw.chance(500) ? owner.charAt(0) + "家" : draw.one(brands)) + draw.one(crafts);
            case STALL -> owner + draw.one(stalls);
        };
    }

    private String shop(BusinessSize size) {
        String brand = draw.one(brands);
        return switch (size) {
            case LARGE -> "哈尔滨%s商贸有限公司购物广场".formatted(brand);
            case MEDIUM -> draw.chance(400) ? "哈尔滨%s商贸有限公司".formatted(brand) : brand + "生鲜超市";
            case SMALL, MICRO -> brand + draw.one(shops);
        };
    }

    private String restaurant(BusinessSize size) {
        String brand = draw.one(brands);
        return switch (size) {
            case LARGE -> brand + (draw.chance(500) ? "大酒店" : "宴会中心");
            case MEDIUM -> draw.chance(300) ? "哈尔滨%s餐饮有限公司".formatted(brand) : brand + "酒楼";
            case SMALL, MICRO -> brand + draw.one(dishes);
        };
    }

    private String school(BusinessType type, Community place) {
        if (type.size() == BusinessSize.LARGE) {
            return "%s%s学校".formatted(place.shortName(), draw.chance(500) ? "第一" : "实验");
        }
        return draw.chance(700) ? place.shortName() + draw.one(nurseries) + "幼儿园" : place.shortName() + "小学";
    }
}
