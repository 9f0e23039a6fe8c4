package org.liangze.tasking.planning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/** A campaign as an office writes it (domain.md §4.13). */
class CampaignScriptTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @Test
    void extraVisitsEachHaveTheirOwnPartOfTheWindow() {
        CampaignScript summer = script("夏季专项", 2, null, day(7, 1), day(8, 31));
        assertThat(summer.parts(10, CALENDAR))
                .extracting(part -> part.name() + " " + part.opens() + " " + part.due())
                .containsExactly(
                        "2026-夏季专项@230102-1 2026-07-01 2026-07-31", "2026-夏季专项@230102-2 2026-08-01 2026-08-31");
    }

    @Test
    void aRuleGivesTheWindowOfAHolidayOrADate() {
        assertThat(script("国庆加查", 1, rule("国庆", null, null), null, null).parts(10, CALENDAR))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.opens()).isEqualTo(day(9, 17));
                    assertThat(part.due()).isEqualTo(day(9, 30));
                    assertThat(part.campaign()).isEqualTo("国庆加查");
                });
        assertThat(script("高考保障", 1, rule(null, "06-07", 10), null, null)
                        .parts(10, CALENDAR)
                        .getFirst()
                        .due())
                .isEqualTo(day(6, 5));
    }

    @Test
    void whatDependsOnAnUnpublishedYearIsNeverGuessed() {
        CampaignScript next =
                new CampaignScript("国庆加查", 2027, "230102", Set.of(), Set.of(), 1, rule("国庆", null, null), null, null);
        assertThatThrownBy(() -> next.parts(10, CALENDAR)).isInstanceOf(NotYetPublishedException.class);
    }

    @Test
    void whatMakesNoSenseIsRefusedInPlainWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script("夏-季", 1, null, day(7, 1), day(8, 31)))
                .withMessageContaining("名称");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script("夏季专项", 7, null, day(7, 1), day(8, 31)))
                .withMessageContaining("1至6次");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script("夏季专项", 1, null, day(8, 31), day(7, 1)))
                .withMessageContaining("截止日期");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script("夏季专项", 1, null, null, null))
                .withMessageContaining("二者取一");
    }

    private static CampaignScript script(
            String name, int visits, @Nullable CampaignRule rule, @Nullable LocalDate opens, @Nullable LocalDate due) {
        return new CampaignScript(name, 2026, "230102", Set.of(), Set.of(), visits, rule, opens, due);
    }

    private static CampaignRule rule(@Nullable String feast, @Nullable String date, @Nullable Integer before) {
        return new CampaignRule("它", true, feast, date, before, null, null, null);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
