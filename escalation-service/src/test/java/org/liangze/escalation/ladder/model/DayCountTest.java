package org.liangze.escalation.ladder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;
import org.liangze.escalation.ladder.model.DayCount.Kind;

/** How days are counted, over National Day 2026 with its make-up Saturday (domain.md §11). */
class DayCountTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @Test
    void theThirdWorkingDayAfter30SeptemberIsAMakeUpSaturday() {
        List<DayCount.CountedDay> days =
                DayCount.between(CALENDAR, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10));
        assertThat(days).hasSize(10);
        assertThat(days)
                .filteredOn(day -> day.kind().counts())
                .extracting(DayCount.CountedDay::date)
                .containsExactly(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 10));
        assertThat(days.getFirst().kind()).isEqualTo(Kind.DAY_OFF);
        assertThat(days.getFirst().name()).contains("国庆");
        assertThat(days.getLast().kind()).isEqualTo(Kind.MAKE_UP);
        assertThat(days.getLast().name()).contains("国庆");
    }

    @Test
    void anOrdinaryWeekendHasNoName() {
        assertThat(DayCount.between(CALENDAR, LocalDate.of(2026, 8, 7), LocalDate.of(2026, 8, 10)))
                .extracting(DayCount.CountedDay::kind)
                .containsExactly(Kind.WEEKEND, Kind.WEEKEND, Kind.WORKDAY);
    }

    @Test
    void nothingIsCountedBackwardsOrIntoAnUnpublishedYear() {
        assertThat(DayCount.between(CALENDAR, LocalDate.of(2026, 8, 7), LocalDate.of(2026, 8, 7)))
                .isEmpty();
        assertThat(DayCount.between(CALENDAR, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 5)))
                .hasSize(1);
    }
}
