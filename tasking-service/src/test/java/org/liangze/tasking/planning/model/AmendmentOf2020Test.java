package org.liangze.tasking.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;

/**
 * On 27 January 2020, in the middle of 春节, the holiday was made longer: 31 January to 2 February became days off, 1 February no
 * make-up day any more. What ships is the amended year; before it stood the notice of November 2019.
 */
class AmendmentOf2020Test {
    private static final WorkCalendar AFTER = WorkCalendar.shipped();
    private static final WorkCalendar BEFORE = AFTER.with(firstNotice());
    private static final LocalDate DAY_OF_THE_NOTICE = LocalDate.of(2020, 1, 27);

    @Test
    void exactlyTheDaysOfTheNoticeDiffer() {
        assertThat(AFTER.daysThatDiffer(BEFORE)).containsExactly(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1));
    }

    @Test
    void aWindowOfTenWorkingDaysAheadOpensWhereTheAmendedYearPutsIt() {
        Period known = window("02-14", BEFORE);
        assertThat(known.opens()).isEqualTo("2020-02-01");
        Period moved = Shift.of(known, false, window("02-14", AFTER), DAY_OF_THE_NOTICE)
                .orElseThrow();
        assertThat(moved.opens()).isEqualTo("2020-01-23");
        assertThat(moved.due()).isEqualTo(known.due()).isEqualTo("2020-02-13");
    }

    @Test
    void anOpenOneWhoseDueDayBecameADayOffIsDueTodayAndNotInThePast() {
        Period known = window("02-02", BEFORE);
        assertThat(known.due()).isEqualTo("2020-02-01");
        Period moved =
                Shift.of(known, true, window("02-02", AFTER), DAY_OF_THE_NOTICE).orElseThrow();
        assertThat(moved.due()).isEqualTo(DAY_OF_THE_NOTICE);
        assertThat(moved.opens()).isBeforeOrEqualTo(known.opens());
    }

    @Test
    void whatLiesBehindTheHolidayStays() {
        assertThat(Shift.of(window("03-03", BEFORE), false, window("03-03", AFTER), DAY_OF_THE_NOTICE))
                .isEmpty();
    }

    private static Period window(String date, WorkCalendar calendar) {
        CampaignRule rule = new CampaignRule("专项", true, null, date, 10, null, null, null);
        CampaignScript script = new CampaignScript("专项", 2020, "230102", Set.of(), Set.of(), 1, rule, null, null);
        return script.parts(10, calendar).getFirst();
    }

    private static YearNotice firstNotice() {
        YearNotice amended = AFTER.notice(2020);
        List<NoticeDay> days = new ArrayList<>(amended.days().stream()
                .filter(day -> day.date().isBefore(LocalDate.of(2020, 1, 31))
                        || day.date().isAfter(LocalDate.of(2020, 2, 2)))
                .toList());
        days.add(new NoticeDay("春节", LocalDate.of(2020, 2, 1), false));
        return new YearNotice(2020, "关于2020年部分节假日安排的通知", LocalDate.of(2019, 11, 21), amended.papers(), days);
    }
}
