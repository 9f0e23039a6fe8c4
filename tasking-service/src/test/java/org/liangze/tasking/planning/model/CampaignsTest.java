package org.liangze.tasking.planning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;

class CampaignsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final List<CampaignRule> RULES = List.of(
            feast("元旦", true),
            feast("春节", true),
            feast("清明", false),
            feast("中秋", true),
            feast("国庆", true),
            new CampaignRule("两会", true, null, "03-03", 10, null, null, null),
            new CampaignRule("秋季开学", true, null, "09-01", null, 15, null, List.of(BusinessKind.SCHOOL_CANTEEN)),
            new CampaignRule("夏季高温", false, null, "07-01", null, null, "08-31", null));

    @Test
    void windowsOfTheWorkedDates() {
        assertThat(window(2026, "中秋")).containsExactly(day(9, 14), day(9, 24));
        assertThat(window(2026, "国庆")).containsExactly(day(9, 17), day(9, 30));
        assertThat(window(2026, "春节").getLast()).isEqualTo(day(2, 14));
    }

    @Test
    void theFirstWindowOfAYearOpensInTheYearBefore() {
        assertThat(window(2026, "元旦").getFirst()).isEqualTo(LocalDate.of(2025, 12, 18));
        assertThat(period(2026, "元旦").name()).isEqualTo("2026-元旦");
    }

    @Test
    void campaignsOfFixedDates() {
        assertThat(window(2026, "两会")).containsExactly(day(2, 11), day(3, 2));
        assertThat(window(2026, "秋季开学")).containsExactly(day(8, 17), day(8, 31));
        assertThat(period(2026, "秋季开学").kinds()).containsExactly(BusinessKind.SCHOOL_CANTEEN);
        assertThat(window(2026, "夏季高温")).containsExactly(day(7, 1), day(8, 31));
    }

    @Test
    void midAutumnInsideNationalDayIsOneCampaignThatEitherNameSwitchesOn() {
        Period joined = period(2023, "国庆");
        assertThat(joined.names()).containsExactly("中秋", "国庆");
        assertThat(Campaigns.of(2023, RULES, 10, CALENDAR).periods())
                .noneMatch(one -> one.name().endsWith("中秋"));
        assertThat(joined.isOn(Set.of("中秋"))).isTrue();
        assertThat(joined.isOn(Set.of("春节"))).isFalse();
    }

    @Test
    void aYearWithoutANoticeWaitsAndWhatNeedsNoneDoesNot() {
        Campaigns campaigns = Campaigns.of(2027, RULES, 10, CALENDAR);
        assertThat(campaigns.waiting()).containsExactly("元旦", "春节", "清明", "中秋", "国庆", "两会");
        assertThat(campaigns.periods()).extracting(Period::name).containsExactly("2027-秋季开学", "2027-夏季高温");
    }

    @Test
    void aPlaceChoosesItsCampaigns() {
        assertThat(CampaignChoice.names("none", RULES)).isEmpty();
        assertThat(CampaignChoice.names("default", RULES)).contains("国庆", "两会").doesNotContain("清明", "夏季高温");
        assertThat(CampaignChoice.names(List.of("国庆", "清明"), RULES)).containsExactlyInAnyOrder("国庆", "清明");
        assertThatThrownBy(() -> CampaignChoice.names(List.of("双十一"), RULES)).hasMessageContaining("双十一");
    }

    @Test
    void quarters() {
        Quarter third = Quarter.of(day(9, 30));
        assertThat(third).isEqualTo(new Quarter(2026, 3));
        assertThat(Period.of(third))
                .isEqualTo(new Period("2026-Q3", TaskKind.QUARTERLY, null, List.of(), Set.of(), day(7, 1), day(9, 30)));
        assertThat(third.next().next().name()).isEqualTo("2027-Q1");
        assertThat(new Quarter(2026, 1).previous().name()).isEqualTo("2025-Q4");
        assertThat(Quarter.chinese("2026-Q3")).isEqualTo("2026年第三季度");
        assertThat(Quarter.chinese("2026-国庆")).isEqualTo("2026年国庆");
    }

    private static CampaignRule feast(String name, boolean on) {
        return new CampaignRule(name, on, name, null, null, null, null, null);
    }

    private static Period period(int year, String name) {
        return Campaigns.of(year, RULES, 10, CALENDAR).periods().stream()
                .filter(period -> name.equals(period.campaign()))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> window(int year, String name) {
        Period period = period(year, name);
        return List.of(period.opens(), period.due());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
