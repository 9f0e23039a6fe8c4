package org.liangze.tasking.dutyreport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.tasking.dutyreport.model.ReportRules.Texts;

/** When a duty report is written and decided on (plan; domain.md §4.18, §9, §11). */
class ReportRulesTest {
    private static final Texts WHOLE = new Texts("每季度走访", "记录不全", "加强培训");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    @Test
    void reportsAreOpenedFromTheFirstOfNovemberToTheLastOfDecember() {
        ReportYear year = ReportYear.of(TODAY, "11-01", "12-31");
        assertThat(year.isOn(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(year.isOn(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(year.isOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.isOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThatThrownBy(() -> ReportYear.of(TODAY, "12-31", "11-01")).hasMessageContaining("duty-report.opens");
    }

    @Test
    void overdueHoldsFromTheEndOfTheDueDayAndOnlyWhileThereIsSomethingToHandIn() {
        Instant dueAt = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(ReportState.OPEN.isOverdue(dueAt, dueAt.minusNanos(1))).isFalse();
        assertThat(ReportState.OPEN.isOverdue(dueAt, dueAt)).isTrue();
        assertThat(ReportState.RETURNED.isOverdue(dueAt, dueAt)).isTrue();
        for (ReportState done : List.of(ReportState.SUBMITTED, ReportState.ACKNOWLEDGED, ReportState.CANCELLED)) {
            assertThat(done.isOverdue(dueAt, dueAt)).as(done.name()).isFalse();
        }
    }

    @Test
    void aReportIsHandedInOnceWithAllThreeParts() {
        assertThat(ReportRules.submitting(ReportState.OPEN, WHOLE)).isNull();
        assertThat(ReportRules.submitting(ReportState.RETURNED, WHOLE)).isNull();
        assertThat(code(ReportRules.submitting(ReportState.SUBMITTED, WHOLE))).isEqualTo("duty-report-state");
        assertThat(code(ReportRules.submitting(ReportState.ACKNOWLEDGED, WHOLE)))
                .isEqualTo("duty-report-state");
        assertThat(code(ReportRules.submitting(ReportState.CANCELLED, WHOLE))).isEqualTo("duty-report-state");
        assertThat(reason(ReportRules.submitting(ReportState.OPEN, new Texts(" ", "问题", "打算"))))
                .isEqualTo("请填写主要做法");
        assertThat(reason(ReportRules.submitting(ReportState.OPEN, new Texts("做法", "", "打算"))))
                .isEqualTo("请填写存在问题");
        assertThat(reason(ReportRules.submitting(ReportState.OPEN, new Texts("做法", "问题", "\n"))))
                .isEqualTo("请填写下步打算");
    }

    @Test
    void aDraftIsKeptUnfinishedWithinBounds() {
        assertThat(ReportRules.saving(ReportState.OPEN, new Texts("", "", ""))).isNull();
        assertThat(code(ReportRules.saving(ReportState.OPEN, new Texts("字".repeat(3001), "", ""))))
                .isEqualTo("text-too-long");
        assertThat(code(ReportRules.saving(ReportState.SUBMITTED, WHOLE))).isEqualTo("duty-report-state");
    }

    @Test
    void onlyWhatWasHandedInIsReceivedOrSentBack() {
        assertThat(ReportRules.acknowledging(ReportState.SUBMITTED)).isNull();
        assertThat(code(ReportRules.acknowledging(ReportState.OPEN))).isEqualTo("duty-report-state");
        assertThat(ReportRules.returning(ReportState.SUBMITTED, "数据不实", TODAY, TODAY))
                .isNull();
        assertThat(code(ReportRules.returning(ReportState.ACKNOWLEDGED, "数据不实", TODAY, TODAY)))
                .isEqualTo("duty-report-state");
        assertThat(code(ReportRules.returning(ReportState.SUBMITTED, " ", TODAY, TODAY)))
                .isEqualTo("reason");
        for (LocalDate wrong : List.of(TODAY.minusDays(1), TODAY.plusDays(61))) {
            assertThat(code(ReportRules.returning(ReportState.SUBMITTED, "数据不实", wrong, TODAY)))
                    .isEqualTo("due");
        }
        assertThat(code(ReportRules.returning(ReportState.SUBMITTED, "数据不实", null, TODAY)))
                .isEqualTo("due");
    }

    @Test
    void lateNeverCountsAsOnTimeAndNothingDueIsNoHundredPercent() {
        Figures year = figures(9, 1, 2, 4, 0);
        assertThat(year.due()).isEqualTo(12);
        assertThat(year.completion()).isEqualTo("75.0%");
        assertThat(year.rectification()).isEqualTo("不适用");
        assertThat(figures(0, 0, 0, 3, 4).completion()).isEqualTo("不适用");
        assertThat(figures(0, 0, 0, 3, 4).rectification()).isEqualTo("100.0%");
    }

    @Test
    void aSignatureIsAPngAndNothingElse() {
        String dot = "data:image/png;base64,"
                + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        assertThat(Drawn.of(dot)).isPresent();
        assertThat(Drawn.of("data:image/svg+xml;base64,PHN2Zz4=")).isEmpty();
        assertThat(Drawn.of("data:image/png;base64,PHN2Zz4=")).isEmpty();
        assertThat(Drawn.of("")).isEmpty();
    }

    private static Figures figures(int onTime, int late, int missed, int open, int issues) {
        return new Figures(
                Instant.EPOCH, onTime, late, missed, open, 3, 3, 10, 0, 0, issues, issues, 0, 0, issues, null);
    }

    private static String code(@Nullable Refused refused) {
        return refused == null ? "" : refused.code();
    }

    private static String reason(@Nullable Refused refused) {
        return refused == null ? "" : refused.reason();
    }
}
