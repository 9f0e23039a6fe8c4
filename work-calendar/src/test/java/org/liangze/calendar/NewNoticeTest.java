package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day a new year is announced, or a published one amended. */
class NewNoticeTest {
    private final WorkCalendar calendar = WorkCalendar.shipped();

    /** Not what will be announced: seven feasts of a day each, 元旦 reaching into December. */
    private final YearNotice next = new YearNotice(
            2027,
            List.of("paper"),
            List.of(
                    new NoticeDay("元旦", LocalDate.of(2026, 12, 31), true),
                    new NoticeDay("元旦", LocalDate.of(2027, 1, 1), true),
                    new NoticeDay("元旦", LocalDate.of(2026, 12, 27), false),
                    new NoticeDay("春节", LocalDate.of(2027, 2, 8), true),
                    new NoticeDay("清明节", LocalDate.of(2027, 4, 5), true),
                    new NoticeDay("劳动节", LocalDate.of(2027, 5, 3), true),
                    new NoticeDay("端午节", LocalDate.of(2027, 6, 9), true),
                    new NoticeDay("中秋节", LocalDate.of(2027, 9, 15), true),
                    new NoticeDay("国庆节", LocalDate.of(2027, 10, 1), true)));

    @Test
    void aNewYearIsCountedAtOnce() {
        WorkCalendar extended = calendar.with(next);
        assertThat(extended.lastPublishedYear()).isEqualTo(2027);
        assertThat(extended.notice(2027)).isEqualTo(next);
        assertThat(extended.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(extended.plus(LocalDate.of(2026, 12, 25), 1)).isEqualTo(LocalDate.of(2026, 12, 27));
    }

    @Test
    void theOldCalendarStaysAsItWas() {
        WorkCalendar extended = calendar.with(next);
        assertThat(calendar.lastPublishedYear()).isEqualTo(2026);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(NotYetPublishedException.class);
        assertThat(extended.daysThatDiffer(calendar))
                .containsExactly(LocalDate.of(2026, 12, 27), LocalDate.of(2026, 12, 31));
    }

    @Test
    void anAmendedYearReplacesTheOldNotice() {
        WorkCalendar amended = calendar.with(without(calendar.notice(2026), LocalDate.of(2026, 10, 10)));
        assertThat(amended.plus(LocalDate.of(2026, 9, 28), 5)).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(amended.daysThatDiffer(calendar)).containsExactly(LocalDate.of(2026, 10, 10));
        assertThat(amended.lastPublishedYear()).isEqualTo(2026);
    }

    @Test
    void anAmendedYearTakesItsDecemberDaysWithIt() {
        WorkCalendar amended = calendar.with(without(calendar.notice(2019), LocalDate.of(2018, 12, 29)));
        assertThat(amended.daysThatDiffer(calendar)).containsExactly(LocalDate.of(2018, 12, 29));
    }

    @Test
    void theSameNoticeAgainChangesNothing() {
        assertThat(calendar.with(calendar.notice(2020)).daysThatDiffer(calendar))
                .isEmpty();
    }

    @Test
    void calendarsWithoutACommonYearDoNotDiffer() {
        WorkCalendar first = new WorkCalendar(List.of(calendar.notice(2013)));
        WorkCalendar last = new WorkCalendar(List.of(calendar.notice(2026)));
        assertThat(first.daysThatDiffer(last)).isEmpty();
        assertThat(last.daysThatDiffer(first)).isEmpty();
    }

    @Test
    void anEmptyNoticeIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.with(ShippedFile.notice(ShippedFile.text(2027))))
                .withMessage("the notice for 2027 names no days: it is not published yet");
    }

    @Test
    void halfANoticeIsNone() {
        YearNotice half = new YearNotice(2027, List.of(), next.days().subList(0, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.with(half))
                .withMessage("the notice for 2027 is not whole: it gives no day off for 端午、中秋、国庆");
    }

    @Test
    void noYearIsSkipped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkCalendar(List.of(calendar.notice(2024))).with(calendar.notice(2026)))
                .withMessageContaining("2026 does not adjoin the loaded years 2024 to 2024");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkCalendar(List.of(calendar.notice(2024))).with(calendar.notice(2022)));
    }

    @Test
    void anEarlierYearMayBeAddedToo() {
        WorkCalendar earlier = new WorkCalendar(List.of(calendar.notice(2024))).with(calendar.notice(2023));
        assertThat(earlier.lastPublishedYear()).isEqualTo(2024);
        assertThat(earlier.plus(LocalDate.of(2024, 1, 2), -1)).isEqualTo(LocalDate.of(2023, 12, 29));
    }

    private static YearNotice without(YearNotice notice, LocalDate date) {
        List<NoticeDay> days = new ArrayList<>(notice.days());
        assertThat(days.removeIf(day -> day.date().equals(date))).isTrue();
        return new YearNotice(notice.year(), notice.papers(), days);
    }
}
