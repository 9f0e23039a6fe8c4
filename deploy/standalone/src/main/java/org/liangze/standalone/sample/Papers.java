package org.liangze.standalone.sample;

import java.time.LocalDate;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.standalone.sample.SampleBusiness.Paper;

/** Licences, most of them valid on the reference date, a few expired. */
final class Papers {
    private static final int EXPIRED_PER_THOUSAND = 20;

    private final Draw draw;
    private final LocalDate reference;
    private int number = 1000;

    Papers(Draw draw, LocalDate reference) {
        this.draw = draw;
        this.reference = reference;
    }

    Paper next(BusinessType type) {
        number += draw.between(1, 9);
        BusinessKind kind = type.kind();
        return switch (kind) {
            case FOOD_PRODUCTION -> paper("食品生产许可证", checked("SC1%02d%s%04d", draw.between(1, 31)), 5);
            case SPECIAL_FOOD_PRODUCTION -> paper("食品生产许可证", checked("SC1%02d%s%04d", 27), 5);
            case FOOD_SALES ->
                type.size() == BusinessSize.MICRO && draw.chance(300)
                        ? paper("仅销售预包装食品备案", "YB1%s%07d".formatted(Places.COUNTY, number), 5)
                        : paper("食品经营许可证", checked("JY%d%s%06d", 1), 5);
            case CATERING, OTHER -> paper("食品经营许可证", checked("JY%d%s%06d", 2), 5);
            case SCHOOL_CANTEEN, STAFF_CANTEEN -> paper("食品经营许可证", checked("JY%d%s%06d", 3), 5);
            case WORKSHOP -> paper("食品小作坊核准证", "HZ%s%05d".formatted(Places.COUNTY, number), 3);
            case SMALL_CATERING -> paper("小餐饮经营核准证", "HC%s%05d".formatted(Places.COUNTY, number), 3);
            case STALL -> paper("食品摊贩备案卡", "HT%s%05d".formatted(Places.COUNTY, number), 1);
        };
    }

    private Paper paper(String kind, String no, int years) {
        boolean expired = draw.chance(EXPIRED_PER_THOUSAND);
        LocalDate to = expired
                ? reference.minusDays(draw.between(3, 300))
                : reference.plusDays(draw.between(12, years * 365 - 5));
        return new Paper(kind, no, to.plusDays(1).minusYears(years), to);
    }

    /** Two letters and 13 digits, to which the check digit of GB/T 17710 (MOD 11,10) is added. */
    private String checked(String format, int first) {
        String without = format.formatted(first, Places.COUNTY, number);
        int product = 10;
        for (int i = 2; i < without.length(); i++) {
            int sum = (product + without.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return without + (11 - product) % 10;
    }
}
