package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeastsTest {
    private final WorkCalendar calendar = WorkCalendar.shipped();

    @Test
    void theFeastsOf2026() {
        assertThat(calendar.feasts(2026))
                .containsExactly(
                        feast("元旦", "2026-01-01", "2026-01-03"),
                        feast("春节", "2026-02-15", "2026-02-23"),
                        feast("清明", "2026-04-04", "2026-04-06"),
                        feast("五一", "2026-05-01", "2026-05-05"),
                        feast("端午", "2026-06-19", "2026-06-21"),
                        feast("中秋", "2026-09-25", "2026-09-27"),
                        feast("国庆", "2026-10-01", "2026-10-07"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2017-10-01, 2017-10-08",
        "2020, 2020-10-01, 2020-10-08",
        "2023, 2023-09-29, 2023-10-06",
        "2025, 2025-10-01, 2025-10-08"
    })
    void midAutumnInsideNationalDayIsOneFeast(int year, LocalDate first, LocalDate last) {
        assertThat(calendar.feasts(year))
                .hasSize(6)
                .last()
                .isEqualTo(new Feast("国庆", first, last, List.of("中秋", "国庆")));
        assertThat(calendar.feasts(year).getLast().includes("中秋")).isTrue();
        assertThat(calendar.feasts(year).getFirst().includes("中秋")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2016, 2018, 2019, 2021, 2022, 2024, 2026})
    void otherwiseTheSevenFeastsStandAlone(int year) {
        assertThat(calendar.feasts(year)).extracting(Feast::name).containsExactlyElementsOf(FeastNames.YEARLY);
    }

    @Test
    void feastsNamedApartButWithoutAWorkingDayBetweenAreOne() {
        YearNotice apart = new YearNotice(
                2023,
                List.of(),
                calendar.notice(2023).days().stream()
                        .map(day -> new NoticeDay(nameApart(day), day.date(), day.off()))
                        .toList());
        assertThat(calendar.with(apart).feasts(2023)).isEqualTo(calendar.feasts(2023));
    }

    @Test
    void aFeastMayBeginInDecemberBefore() {
        assertThat(calendar.feasts(2019)).first().isEqualTo(feast("元旦", "2018-12-30", "2019-01-01"));
        assertThat(calendar.feasts(2023)).first().isEqualTo(feast("元旦", "2022-12-31", "2023-01-02"));
        assertThat(calendar.window(calendar.feasts(2019).getFirst()))
                .isEqualTo(new Window(LocalDate.of(2018, 12, 18), LocalDate.of(2018, 12, 29)));
    }

    @Test
    void anUnlistedWeekendDoesNotSplitAFeast() {
        assertThat(calendar.feasts(2014)).contains(feast("清明", "2014-04-05", "2014-04-07"));
        assertThat(calendar.feasts(2015)).contains(feast("端午", "2015-06-20", "2015-06-22"));
    }

    @Test
    void aHolidayOfASingleYearKeepsItsName() {
        assertThat(calendar.feasts(2015))
                .hasSize(8)
                .contains(feast("抗日战争暨世界反法西斯战争胜利70周年纪念日", "2015-09-03", "2015-09-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "国庆, 2026-09-17, 2026-09-30",
        "中秋, 2026-09-14, 2026-09-24",
        "春节, 2026-02-03, 2026-02-14",
        "元旦, 2025-12-18, 2025-12-31"
    })
    void windows(String name, LocalDate first, LocalDate last) {
        assertThat(calendar.window(feast2026(name))).isEqualTo(new Window(first, last));
    }

    @Test
    void aPolicyMayOpenTheWindowOnAnotherDay() {
        assertThat(calendar.window(feast2026("国庆"), 1))
                .isEqualTo(new Window(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.window(feast2026("国庆"), 0));
    }

    @Test
    void everyWindowHoldsTenWorkingDays() {
        for (int year = 2014; year <= 2026; year++) {
            for (Feast feast : calendar.feasts(year)) {
                Window window = calendar.window(feast);
                assertThat(calendar.workingDaysBetween(window.first().minusDays(1), feast.firstDayOff()))
                        .isEqualTo(10);
                assertThat(window.contains(window.first())).isTrue();
                assertThat(window.contains(window.last())).isTrue();
                assertThat(window.contains(window.first().minusDays(1))).isFalse();
                assertThat(window.contains(feast.firstDayOff())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"国庆节、中秋节|中秋 国庆", "中秋节,国庆节|中秋 国庆", "元旦|元旦", "五一劳动节|五一", "春节|春节", "开国纪念日|开国纪念日"})
    void noticeNames(String noticeName, String expected) {
        assertThat(FeastNames.of(noticeName)).containsExactly(expected.split(" "));
    }

    @Test
    void valuesCheckThemselves() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Feast("元旦", day, day.minusDays(1), List.of("元旦")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feast("元旦", day, day, List.of("春节")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeDay(" 、", day, true));
    }

    private Feast feast2026(String name) {
        return calendar.feasts(2026).stream()
                .filter(feast -> feast.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Feast feast(String name, String first, String last) {
        return new Feast(name, LocalDate.parse(first), LocalDate.parse(last), List.of(name));
    }

    private static String nameApart(NoticeDay day) {
        if (!day.name().equals("中秋节、国庆节")) {
            return day.name();
        }
        return day.date().isBefore(LocalDate.of(2023, 10, 1)) ? "中秋节" : "国庆节";
    }
}
