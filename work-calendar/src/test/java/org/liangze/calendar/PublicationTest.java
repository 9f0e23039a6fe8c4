package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Beyond the published years nothing is guessed; up to their very edge everything is known. */
class PublicationTest {
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate UNPUBLISHED = LocalDate.of(2027, 1, 1);
    private static final LocalDate BEFORE_ALL = LocalDate.of(2012, 12, 31);

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @Test
    void shipsTheYearsUpToTheLastPublishedOne() {
        assertThat(calendar.lastPublishedYear()).isEqualTo(2026);
        assertThat(WorkCalendar.shipped()).isSameAs(calendar);
        assertThat(WorkCalendar.ZONE).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ShippedFile.notice(ShippedFile.text(2027)).isPublished()).isFalse();
    }

    @Test
    void everyShippedYearNamesItsPapers() {
        for (int year = 2013; year <= 2026; year++) {
            assertThat(calendar.notice(year).papers()).isNotEmpty();
        }
    }

    @Test
    void knowsTheLastPublishedYearToItsLastDay() {
        assertThat(calendar.isWorkingDay(NEW_YEARS_EVE)).isTrue();
        assertThat(calendar.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo(NEW_YEARS_EVE);
        assertThat(calendar.plus(UNPUBLISHED, -1)).isEqualTo(NEW_YEARS_EVE);
        assertThat(calendar.reminderDay(LocalDate.of(2027, 1, 15), 15)).isEqualTo(NEW_YEARS_EVE);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 12, 28), NEW_YEARS_EVE))
                .isEqualTo(3);
        assertThat(calendar.workingDaysBetween(NEW_YEARS_EVE, NEW_YEARS_EVE)).isZero();
    }

    @Test
    void refusesTheYearWithoutANotice() {
        assertRefused(2027, () -> calendar.isWorkingDay(UNPUBLISHED));
        assertRefused(2027, () -> calendar.plus(NEW_YEARS_EVE, 1));
        assertRefused(2027, () -> calendar.plus(LocalDate.of(2026, 12, 28), 4));
        assertRefused(2027, () -> calendar.plus(LocalDate.of(2027, 1, 2), -1));
        assertRefused(2027, () -> calendar.onOrBefore(UNPUBLISHED));
        assertRefused(2027, () -> calendar.onOrAfter(UNPUBLISHED));
        assertRefused(2027, () -> calendar.reminderDay(LocalDate.of(2027, 1, 15), 14));
        assertRefused(2027, () -> calendar.workingDaysBetween(NEW_YEARS_EVE, UNPUBLISHED));
        assertRefused(2027, () -> calendar.workingDaysBetween(UNPUBLISHED, NEW_YEARS_EVE));
        assertRefused(2027, () -> calendar.feasts(2027));
        assertRefused(2027, () -> calendar.notice(2027));
        assertRefused(2028, () -> calendar.plus(LocalDate.of(2028, 5, 4), 3));
    }

    @Test
    void refusesWhatLiesBeforeTheFirstNotice() {
        assertThat(calendar.plus(BEFORE_ALL, 1)).isEqualTo(LocalDate.of(2013, 1, 4));
        assertThat(calendar.workingDaysBetween(BEFORE_ALL, LocalDate.of(2013, 1, 4)))
                .isEqualTo(1);
        assertRefused(2012, () -> calendar.isWorkingDay(BEFORE_ALL));
        assertRefused(2012, () -> calendar.plus(BEFORE_ALL.minusDays(1), 1));
        assertRefused(2012, () -> calendar.plus(LocalDate.of(2013, 1, 4), -1));
        assertRefused(2012, () -> calendar.onOrBefore(LocalDate.of(2013, 1, 1)));
        assertRefused(2012, () -> calendar.workingDaysBetween(BEFORE_ALL.minusDays(1), LocalDate.of(2013, 1, 4)));
        assertRefused(2012, () -> calendar.feasts(2012));
        assertRefused(2012, () -> calendar.window(calendar.feasts(2013).getFirst()));
    }

    @Test
    void refusesHoweverLargeTheCount() {
        assertRefused(2027, () -> calendar.plus(NEW_YEARS_EVE, Integer.MAX_VALUE));
        assertRefused(2012, () -> calendar.plus(NEW_YEARS_EVE, Integer.MIN_VALUE));
    }

    @Test
    void saysInPlainWordsWhatIsMissing() {
        assertThatThrownBy(() -> calendar.plus(NEW_YEARS_EVE, 5))
                .hasMessage(
                        "The State Council's holiday notice for 2027 is not loaded, so its working days are not known");
    }

    @Test
    void aReminderLiesNeverAfterItsDueDate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.reminderDay(NEW_YEARS_EVE, -1))
                .withMessageContaining("daysBefore is -1");
    }

    private static void assertRefused(int year, ThrowingCallable count) {
        assertThatThrownBy(count)
                .isInstanceOfSatisfying(
                        NotYetPublishedException.class,
                        e -> assertThat(e.year()).isEqualTo(year));
    }
}
