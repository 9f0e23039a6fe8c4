package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every day, each case drawn from a seeded generator or simply tried for all. */
class WorkCalendarPropertiesTest {
    private static final int REACH = 30;

    private final WorkCalendar calendar = WorkCalendar.shipped();
    private final NaiveCalendar naive = new NaiveCalendar();
    private final Random random = new Random(20260930);

    @Test
    void everyStartDayAndCountAgreesWithCountingDayByDay() {
        for (LocalDate day : days()) {
            LocalDate[] ahead = naive.walk(day, 1, REACH);
            LocalDate[] back = naive.walk(day, -1, REACH);
            for (int n = 1; n <= REACH; n++) {
                assertReaches(day, n, ahead[n - 1], 2027);
                assertReaches(day, -n, back[n - 1], 2012);
            }
        }
    }

    @Test
    void everyDayIsJudgedAsTheNoticesSay() {
        for (LocalDate day : days()) {
            assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(naive.isWorkingDay(day));
        }
    }

    @Test
    void minusUndoesPlusOnWorkingDays() {
        each(20_000, day -> {
            LocalDate worked = calendar.onOrAfter(day);
            int n = random.nextInt(-200, 201);
            assertThat(calendar.plus(calendar.plus(worked, n), -n))
                    .as("%s %d", worked, n)
                    .isEqualTo(worked);
        });
    }

    @Test
    void aDayOnIsNeverEarlier() {
        each(20_000, day -> {
            int n = random.nextInt(-200, 200);
            assertThat(calendar.plus(day.plusDays(1), n)).isAfterOrEqualTo(n == 0 ? day : calendar.plus(day, n));
            assertThat(calendar.plus(calendar.onOrAfter(day), n + 1))
                    .isAfter(calendar.plus(calendar.onOrAfter(day), n));
        });
    }

    @Test
    void neverLandsOnARestDay() {
        each(20_000, day -> {
            int n = random.nextInt(1, 201);
            assertThat(naive.isWorkingDay(calendar.plus(day, n))).isTrue();
            assertThat(naive.isWorkingDay(calendar.plus(day, -n))).isTrue();
            assertThat(naive.isWorkingDay(calendar.onOrBefore(day))).isTrue();
            assertThat(naive.isWorkingDay(calendar.onOrAfter(day))).isTrue();
            assertThat(naive.isWorkingDay(calendar.reminderDay(day, n))).isTrue();
        });
    }

    @Test
    void theNearestWorkingDayLeavesNoneInBetween() {
        each(5_000, day -> {
            LocalDate before = calendar.onOrBefore(day);
            LocalDate after = calendar.onOrAfter(day);
            assertThat(before).isBeforeOrEqualTo(day);
            assertThat(after).isAfterOrEqualTo(day);
            assertThat(workedAfter(before, day)).isZero();
            assertThat(day.datesUntil(after).noneMatch(naive::isWorkingDay)).isTrue();
        });
    }

    @Test
    void aReminderIsNeverLateAndMovesOnlyOverRestDays() {
        each(5_000, day -> {
            int n = random.nextInt(0, 60);
            LocalDate reminder = calendar.reminderDay(day, n);
            assertThat(reminder).isBeforeOrEqualTo(day.minusDays(n));
            assertThat(workedAfter(reminder, day.minusDays(n))).isZero();
        });
    }

    @Test
    void betweenCountsWhatPlusWalked() {
        each(20_000, day -> {
            int n = random.nextInt(1, 201);
            assertThat(calendar.workingDaysBetween(day, calendar.plus(day, n))).isEqualTo(n);
            LocalDate other = day.plusDays(random.nextInt(0, 200));
            int counted = workedAfter(day, other);
            assertThat(calendar.workingDaysBetween(day, other)).isEqualTo(counted);
            assertThat(calendar.workingDaysBetween(other, day)).isEqualTo(-counted);
        });
    }

    @Test
    void aHundredThousandCountsAreFast() {
        LocalDate start = LocalDate.of(2016, 1, 1);
        LocalDate[] reached = new LocalDate[100_000];
        assertTimeout(
                Duration.ofSeconds(1),
                () -> IntStream.range(0, reached.length)
                        .forEach(i -> reached[i] = calendar.plus(start.plusDays(i % 2000), i % 1000 + 1)));
        assertThat(reached).doesNotContainNull();
    }

    private void assertReaches(LocalDate day, int n, LocalDate expected, int unpublished) {
        if (expected != null) {
            assertThat(calendar.plus(day, n)).as("%s %d", day, n).isEqualTo(expected);
            return;
        }
        assertThatThrownBy(() -> calendar.plus(day, n))
                .as("%s %d", day, n)
                .isInstanceOfSatisfying(
                        NotYetPublishedException.class,
                        e -> assertThat(e.year()).isEqualTo(unpublished));
    }

    private int workedAfter(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(naive::isWorkingDay)
                .count();
    }

    /** Far enough from both ends for counts of 200 working days, or 400 calendar days. */
    private void each(int times, Consumer<LocalDate> property) {
        LocalDate first = NaiveCalendar.FIRST.plusDays(400);
        int span = (int) ChronoUnit.DAYS.between(first, NaiveCalendar.LAST.minusDays(400));
        IntStream.range(0, times).forEach(i -> property.accept(first.plusDays(random.nextInt(span))));
    }

    private static Iterable<LocalDate> days() {
        return NaiveCalendar.FIRST.datesUntil(NaiveCalendar.LAST.plusDays(1)).toList();
    }
}
