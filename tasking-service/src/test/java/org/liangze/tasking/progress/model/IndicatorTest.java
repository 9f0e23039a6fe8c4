package org.liangze.tasking.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    @Test
    void cancelledAreExcludedAndLateNeverCountsAsOnTime() {
        Indicator completion = Indicator.completion(
                new Counts(Map.of("COMPLETED", 2L, "COMPLETED_LATE", 1L, "OVERDUE", 1L, "CANCELLED", 7L)));
        assertThat(completion.numerator()).isEqualTo(2);
        assertThat(completion.denominator()).isEqualTo(4);
        assertThat(completion.value()).isEqualByComparingTo("0.5");
        assertThat(completion.reason()).isEqualTo("1 项已逾期，1 项逾期后完成");
    }

    @Test
    void nothingToCountIsNotApplicable() {
        assertThat(Indicator.completion(new Counts(Map.of())).value()).isNull();
        assertThat(Indicator.discovery(new Counts(Map.of())).value()).isNull();
    }

    @Test
    void almostAllIsNotAll() {
        assertThat(Indicator.completion(new Counts(Map.of("COMPLETED", 99_999L, "OPEN", 1L)))
                        .value())
                .isLessThan(java.math.BigDecimal.ONE);
    }

    @Test
    void discoveryLeavesOutWhatDoesNotApply() {
        assertThat(Indicator.discovery(new Counts(Map.of("YES", 15L, "NO", 5L))).value())
                .isEqualByComparingTo("0.25");
    }
}
