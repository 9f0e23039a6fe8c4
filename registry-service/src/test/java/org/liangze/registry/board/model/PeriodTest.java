package org.liangze.registry.board.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;

class PeriodTest {
    @Test
    void yearsQuartersAndMonthsWithBothDays() {
        assertPeriod("2026", "2026-01-01", "2026-12-31");
        assertPeriod("2026-Q1", "2026-01-01", "2026-03-31");
        assertPeriod("2026-Q4", "2026-10-01", "2026-12-31");
        assertPeriod("2028-02", "2028-02-01", "2028-02-29");
    }

    @Test
    void everyDayLiesInItsQuarter() {
        Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(800)
                .forEach(day -> {
                    Period quarter = Period.quarterOf(day);
                    assertThat(day).isBetween(quarter.from(), quarter.to());
                    assertThat(quarter.name()).startsWith(String.valueOf(day.getYear()));
                });
    }

    @Test
    void whatNamesNoPeriodIsRefusedInPlainWords() {
        for (String name : List.of("", "2026-Q5", "2026-13", "本季度", "2026-Q3 ")) {
            assertThatThrownBy(() -> Period.of(name)).hasMessageContaining("应写成年、季度或月份");
        }
    }

    @Test
    void thePlansTenPointsInOrder() {
        assertThat(Stream.of(Point.values()).map(Point::no)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Stream.of(Point.values()).map(Point::chinese)).allMatch(title -> title.matches(".{4}“应.尽.”"));
    }

    @Test
    void aTaskForceHasAllFourOrSaysWhichNot() {
        TaskForce whole = force(List.of(new TaskForce.Member("王主任", "专职", true)), new TaskForce.Archive("三楼档案柜", null));
        assertThat(whole.fourHave().all()).isTrue();
        TaskForce partTimeOnly =
                force(List.of(new TaskForce.Member("李兼职", "兼职", false)), new TaskForce.Archive("三楼档案柜", null));
        assertThat(partTimeOnly.fourHave()).isEqualTo(new TaskForce.FourHave(true, true, false, true, false));
        assertThat(force(List.of(), null).fourHave().archive()).isFalse();
    }

    private static TaskForce force(List<TaskForce.Member> staff, TaskForce.Archive archive) {
        return TaskForce.of(
                "食品安全工作专班",
                Level.COUNTY,
                LocalDate.of(2026, 1, 1),
                new TaskForce.Organisation("道食安委〔2026〕1号", null),
                new TaskForce.Premises("区政府三楼", null),
                staff,
                archive);
    }

    private static void assertPeriod(String name, String from, String to) {
        Period period = Period.of(name);
        assertThat(List.of(period.from(), period.to())).containsExactly(LocalDate.parse(from), LocalDate.parse(to));
    }
}
