package org.liangze.standalone.sample;

import static org.liangze.contracts.BusinessKind.*;
import static org.liangze.contracts.BusinessSize.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;

/**
 * How many of which type: 3,000 in the mix that districts publish. A 1 %, B 4 %, C 25 %, D 70 %; catering 45 %, sales 40 %,
 * stalls 5 %, school canteens and workshops 3 % each. The tiers are those the registry's table gives.
 */
final class Mix {
    private record Line(Tier tier, int count, BusinessKind kind, BusinessSize size, int fewestDiners, int mostDiners) {
        Line(Tier tier, int count, BusinessKind kind, BusinessSize size) {
            this(tier, count, kind, size, 0, 0);
        }

        Stream<BusinessType> types(Draw draw) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new BusinessType(
                            kind, size, mostDiners == 0 ? null : draw.between(fewestDiners, mostDiners), tier));
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(Tier.A, 5, SPECIAL_FOOD_PRODUCTION, MEDIUM),
            new Line(Tier.A, 25, FOOD_PRODUCTION, LARGE),
            new Line(Tier.B, 10, FOOD_PRODUCTION, MEDIUM),
            new Line(Tier.B, 45, SCHOOL_CANTEEN, LARGE, 500, 2400),
            new Line(Tier.B, 5, STAFF_CANTEEN, LARGE, 1000, 2200),
            new Line(Tier.B, 34, FOOD_SALES, LARGE),
            new Line(Tier.B, 26, CATERING, LARGE),
            new Line(Tier.C, 10, FOOD_PRODUCTION, SMALL),
            new Line(Tier.C, 50, SCHOOL_CANTEEN, MEDIUM, 60, 490),
            new Line(Tier.C, 30, STAFF_CANTEEN, MEDIUM, 300, 990),
            new Line(Tier.C, 90, WORKSHOP, MICRO),
            new Line(Tier.C, 300, FOOD_SALES, MEDIUM),
            new Line(Tier.C, 270, CATERING, MEDIUM),
            new Line(Tier.D, 260, FOOD_SALES, SMALL),
            new Line(Tier.D, 606, FOOD_SALES, MICRO),
            new Line(Tier.D, 244, CATERING, SMALL),
            new Line(Tier.D, 810, SMALL_CATERING, MICRO),
            new Line(Tier.D, 150, STALL, MICRO),
            new Line(Tier.D, 30, STAFF_CANTEEN, SMALL, 30, 290));

    private Mix() {}

    static int count(Tier tier) {
        return LINES.stream()
                .filter(line -> line.tier == tier)
                .mapToInt(Line::count)
                .sum();
    }

    /** All types of a tier, in no order. */
    static List<BusinessType> types(Tier tier, Draw draw) {
        return draw.shuffled(LINES.stream()
                .filter(line -> line.tier == tier)
                .flatMap(line -> line.types(draw))
                .toList());
    }
}
