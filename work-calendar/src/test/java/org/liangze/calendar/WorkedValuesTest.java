package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that domain.md §4.16 and §11 work out by hand. */
class WorkedValuesTest {
    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-02-13, 5, 2026-02-27",
        "2026-04-29, 5, 2026-05-09",
        "2026-02-15, -1, 2026-02-14",
        "2026-10-01, -10, 2026-09-17",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 7, 2026-10-15",
        "2026-09-30, 10, 2026-10-20",
        "2026-09-28, 1, 2026-09-29",
        "2026-09-28, 3, 2026-10-08",
        "2026-09-28, 4, 2026-10-09",
        "2026-10-10, 1, 2026-10-12",
        "2026-08-18, 1, 2026-08-19",
        "2026-08-18, 5, 2026-08-25",
        "2026-08-03, 1, 2026-08-04",
        "2026-08-03, 3, 2026-08-06",
    })
    void workingDaysFromADay(LocalDate day, int n, LocalDate expected) {
        assertThat(calendar.plus(day, n)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 45, 2026-08-14",
        "2026-09-30, 30, 2026-08-31",
        "2026-09-30, 15, 2026-09-15",
        "2026-09-30, 7, 2026-09-23",
        "2026-09-30, 3, 2026-09-24",
        "2026-09-30, 1, 2026-09-29",
        "2026-08-18, 2, 2026-08-14",
        "2026-10-05, 0, 2026-09-30",
    })
    void reminders(LocalDate due, int daysBefore, LocalDate expected) {
        assertThat(calendar.reminderDay(due, daysBefore)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 2026-10-10, 5",
        "2026-10-01, 2026-10-07, 0",
        "2026-09-30, 2026-09-30, 0",
        "2026-10-10, 2026-09-28, -5",
    })
    void daysInBetween(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    /** Of 365 or 366 days, after 104-odd weekend days and 11 feast days, 13 from 2025 on. */
    @ParameterizedTest
    @CsvSource({"2019, 250", "2021, 250", "2024, 251", "2025, 248", "2026, 248"})
    void workingDaysOfAYear(int year, int expected) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @Test
    void makeUpDaysAreWorkedAndFeastsAreNot() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 20))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 19))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 30))).isTrue();
    }

    @Test
    void theNearestWorkingDay() {
        assertThat(calendar.onOrBefore(LocalDate.of(2026, 9, 27))).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 10, 3))).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.onOrBefore(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void noDaysLaterIsTheDayItself() {
        assertThat(calendar.plus(LocalDate.of(2026, 10, 3), 0)).isEqualTo(LocalDate.of(2026, 10, 3));
    }
}
