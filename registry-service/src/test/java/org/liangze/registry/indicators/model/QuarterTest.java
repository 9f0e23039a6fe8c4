package org.liangze.registry.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void everyDayLiesInItsQuarterAndTheNextBeginsTheDayAfter() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            Quarter quarter = Quarter.of(day);
            assertThat(quarter.lastDay()).isAfterOrEqualTo(day);
            assertThat(quarter.next()).isEqualTo(Quarter.of(quarter.lastDay().plusDays(1)));
            assertThat(Quarter.parse(quarter.name())).contains(quarter);
        }
    }

    @Test
    void namesOfOtherPeriodsAreNone() {
        assertThat(Quarter.parse("2026-Q5")).isEmpty();
        assertThat(Quarter.parse("2026-国庆")).isEmpty();
        assertThat(Quarter.parse("")).isEmpty();
    }
}
