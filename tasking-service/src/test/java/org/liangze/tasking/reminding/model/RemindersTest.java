package org.liangze.tasking.reminding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;

class RemindersTest {
    private static final LocalDate DUE = day(9, 30);

    @Test
    void theWorkedDatesOfTheThirdQuarter() {
        List<ReminderDay> days = ReminderDay.before(DUE, List.of(45, 30, 15, 7, 3, 1), WorkCalendar.shipped());
        assertThat(days)
                .extracting(ReminderDay::day)
                .containsExactly(day(8, 14), day(8, 31), day(9, 15), day(9, 23), day(9, 24), day(9, 29));
        assertThat(days.getFirst().step()).isEqualTo("T-45");
    }

    @Test
    void missedDaysAreNotMadeUpForOneByOne() {
        List<Fired> come = List.of(fired("2026-Q3", 30, day(8, 31)), fired("2026-Q3", 15, day(9, 15)));
        assertThat(Fired.toSend(come, day(9, 16))).extracting(Fired::step).containsExactly("T-15");
    }

    @Test
    void twoOfOneDayBothCount() {
        List<Fired> come = List.of(fired("2026-秋季开学", 3, day(8, 28)), fired("2026-秋季开学", 1, day(8, 28)));
        assertThat(Fired.toSend(come, day(8, 28))).extracting(Fired::step).containsExactly("T-1", "T-3");
    }

    @Test
    void aPeriodThatIsOverIsNotRemindedOf() {
        assertThat(Fired.toSend(List.of(fired("2026-Q3", 1, day(9, 29))), day(10, 1)))
                .isEmpty();
    }

    @Test
    void theNearestDueComesFirst() {
        List<Fired> come =
                List.of(fired("2026-Q3", 7, day(9, 23)), new Fired("2026-中秋", day(9, 24), "T-1", day(9, 23), false));
        assertThat(Fired.toSend(come, day(9, 23))).extracting(Fired::period).containsExactly("2026-中秋", "2026-Q3");
    }

    private static Fired fired(String period, int daysBefore, LocalDate day) {
        LocalDate due = period.endsWith("开学") ? LocalDate.of(2026, 8, 31) : DUE;
        return new Fired(period, due, "T-" + daysBefore, day, false);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void theLastTenWorkingDaysOfAQuarterMakeUpDaysIncluded() {
        assertThat(BulletinDays.before(DUE, 10, WorkCalendar.shipped()))
                .hasSize(10)
                .startsWith(LocalDate.of(2026, 9, 17), LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 20))
                .endsWith(DUE);
        assertThat(BulletinDays.before(DUE, 0, WorkCalendar.shipped())).isEmpty();
    }
}
