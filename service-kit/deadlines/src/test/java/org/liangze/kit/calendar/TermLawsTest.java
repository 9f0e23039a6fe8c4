package org.liangze.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;

/** Where an amended year moves an open deadline (domain.md §4.16). */
class TermLawsTest {
    private static final WorkCalendar SHIPPED = WorkCalendar.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    /** 8 October 2026 becomes a day off as well. */
    private static final WorkCalendar LONGER = SHIPPED.with(amended(2026, Set.of(LocalDate.of(2026, 10, 8))));

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10, 2026-10-12",
        "2026-09-28, 7, 2026-10-13, 2026-10-14",
        "2026-09-28, 2, 2026-09-30, 2026-09-30"
    })
    void workedValues(LocalDate from, int days, LocalDate before, LocalDate after) {
        Term term = new Term(from, days);
        assertThat(term.ends(SHIPPED)).isEqualTo(new Deadline.Known(before));
        assertThat(term.endsNow(LONGER, TODAY)).isEqualTo(new Deadline.Known(after));
    }

    @Test
    void noneIsTheDayItselfOrTheNextWorkedOne() {
        assertThat(new Term(LocalDate.of(2026, 10, 1), 0).ends(SHIPPED))
                .isEqualTo(new Deadline.Known(LocalDate.of(2026, 10, 8)));
        assertThat(new Term(TODAY, 0).ends(SHIPPED)).isEqualTo(new Deadline.Known(TODAY));
    }

    @Test
    void nobodyIsLateByANoticeThatCameAfterwards() {
        // 8 October counts 9/29, 9/30, 10/8 by the shipped year; by one that works on 1 October the third day was the
        // 1st
        WorkCalendar shorter = SHIPPED.with(amended(2026, Set.of(LocalDate.of(2026, 10, 1))));
        assertThat(new Term(TODAY, 3).endsNow(shorter, LocalDate.of(2026, 10, 5)))
                .isEqualTo(new Deadline.Known(LocalDate.of(2026, 10, 5)));
    }

    @Test
    void whatAnAmendmentPushesBeyondThePublishedYearsWaits() {
        WorkCalendar off = SHIPPED.with(amended(2026, Set.of(LocalDate.of(2026, 12, 31))));
        assertThat(new Term(LocalDate.of(2026, 12, 24), 5).endsNow(off, TODAY)).isEqualTo(new Deadline.Awaiting(2027));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theLawsOfMoving(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Term term = new Term(TODAY.minusDays(dice.nextInt(40)), 1 + dice.nextInt(20));
            if (!(term.ends(SHIPPED) instanceof Deadline.Known(LocalDate due)) || due.isBefore(TODAY)) {
                continue;
            }
            Set<LocalDate> changed = someDays(dice);
            WorkCalendar amended = SHIPPED.with(amended(2026, changed));
            Deadline moved = term.endsNow(amended, TODAY);
            assertThat(term.endsNow(amended, TODAY)).as("again").isEqualTo(moved);
            assertThat(term.endsNow(amended.with(SHIPPED.notice(2026)), TODAY))
                    .as("%s amended by %s and back", term, changed)
                    .isEqualTo(new Deadline.Known(due));
            boolean within = changed.stream().anyMatch(day -> day.isAfter(term.from()) && !day.isAfter(due));
            if (!within) {
                assertThat(moved).as("%s, nothing changed within", term).isEqualTo(new Deadline.Known(due));
            }
            LocalDate day = moved.dayOrNull();
            assertThat(day).isAfterOrEqualTo(TODAY);
            if (day != null && day.isAfter(TODAY)) {
                assertThat(amended.isWorkingDay(day)).as("%s is worked", day).isTrue();
                assertThat(amended.workingDaysBetween(term.from(), day)).isEqualTo(term.workingDays());
            }
        }
    }

    private static Set<LocalDate> someDays(Random dice) {
        Set<LocalDate> days = new HashSet<>();
        IntStream.range(0, 1 + dice.nextInt(4))
                .forEach(n -> days.add(TODAY.minusDays(30).plusDays(dice.nextInt(70))));
        return days;
    }

    /** The shipped notice with these days the other way round. */
    private static YearNotice amended(int year, Set<LocalDate> turned) {
        YearNotice notice = SHIPPED.notice(year);
        List<NoticeDay> days = new ArrayList<>();
        Set<LocalDate> left = new HashSet<>(turned);
        for (NoticeDay day : notice.days()) {
            boolean turn = left.remove(day.date());
            days.add(new NoticeDay(day.name(), day.date(), turn != day.off()));
        }
        left.forEach(day -> days.add(new NoticeDay("调整", day, !isWeekend(day))));
        return new YearNotice(year, "调整", null, notice.papers(), days);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
