package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;

class TierRulesTest {
    private static final LocalDate OLD = LocalDate.of(2023, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 1, 1);

    private final TierRules rules = new TierRules(List.of(
            new TierRule("1", 90, OLD, null, null, null, Tier.D, "其他"),
            new TierRule("1", 10, OLD, BusinessKind.FOOD_PRODUCTION, BusinessSize.LARGE, null, Tier.A, "大型"),
            new TierRule("1", 20, OLD, BusinessKind.SCHOOL_CANTEEN, null, 500, Tier.B, "500人"),
            new TierRule("2", 10, NEW, null, null, null, Tier.C, "全部")));

    @Test
    void theFirstLineThatMatchesDecides() {
        assertThat(tier(BusinessKind.FOOD_PRODUCTION, BusinessSize.LARGE, null)).isEqualTo(Tier.A);
        assertThat(tier(BusinessKind.FOOD_PRODUCTION, BusinessSize.SMALL, null)).isEqualTo(Tier.D);
        assertThat(tier(BusinessKind.SCHOOL_CANTEEN, null, 500)).isEqualTo(Tier.B);
        assertThat(tier(BusinessKind.SCHOOL_CANTEEN, null, 499)).isEqualTo(Tier.D);
        assertThat(tier(BusinessKind.SCHOOL_CANTEEN, null, null)).isEqualTo(Tier.D);
    }

    @Test
    void theLatestVersionInForceIsUsedAndNamed() {
        assertThat(rules.decide(BusinessKind.STALL, null, null, NEW.minusDays(1))
                        .version())
                .isEqualTo("1");
        assertThat(rules.decide(BusinessKind.STALL, null, null, NEW).version()).isEqualTo("2");
    }

    @Test
    void withoutATableNothingIsGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.decide(BusinessKind.STALL, null, null, OLD.minusDays(1)));
    }

    private Tier tier(BusinessKind kind, BusinessSize size, Integer diners) {
        return rules.decide(kind, size, diners, OLD).tier();
    }
}
