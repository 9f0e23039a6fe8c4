package org.liangze.tasking.visit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Answer;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.visit.model.VisitReport.Given;

class VisitRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final Instant NOW = CalendarInUse.startOf(TODAY).plus(Duration.ofHours(10));
    private static final UnfinishedTask QUARTER = task("2026-Q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final UnfinishedTask MID_AUTUMN =
            task("2026-中秋", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 24));

    @Test
    void aProperVisitSatisfiesEveryTaskInWhoseWindowItLies() {
        assertThat(judge(report(), false, true, QUARTER, MID_AUTUMN))
                .isEqualTo(new Verdict.Accepted(List.of(MID_AUTUMN, QUARTER)));
    }

    @Test
    void switchedOffOneVisitSatisfiesOneTask() {
        assertThat(judge(report(), false, false, QUARTER, MID_AUTUMN))
                .isEqualTo(new Verdict.Accepted(List.of(MID_AUTUMN)));
        VisitReport named = new VisitReport(QUARTER.taskId(), NOW, VisitMode.ON_SITE, answers(3), "王伟", "老王");
        assertThat(judge(named, false, false, QUARTER, MID_AUTUMN)).isEqualTo(new Verdict.Accepted(List.of(QUARTER)));
    }

    @Test
    void aVisitBeforeACampaignOpensDoesNotCountForIt() {
        VisitReport early = at(NOW.minus(Duration.ofDays(10)));
        assertThat(judge(early, false, true, QUARTER, MID_AUTUMN)).isEqualTo(new Verdict.Accepted(List.of(QUARTER)));
        assertThat(refusal(judge(early, false, true, MID_AUTUMN))).isEqualTo("outside-window");
    }

    @Test
    void whatIsMissingOrWrongIsRefusedByName() {
        assertThat(refusal(judge(at(NOW.plusSeconds(1)), false, true, QUARTER))).isEqualTo("visit-in-future");
        assertThat(refusal(judge(by(VisitMode.VIDEO), true, true, QUARTER))).isEqualTo("on-site-only");
        assertThat(refusal(judge(with(answers(2)), false, true, QUARTER))).isEqualTo("items-unanswered");
        assertThat(refusal(judge(with(answers(4)), false, true, QUARTER))).isEqualTo("items-unknown");
        assertThat(refusal(judge(with(twice()), false, true, QUARTER))).isEqualTo("items-answered-twice");
        assertThat(refusal(judge(with(no(" ")), false, true, QUARTER))).isEqualTo("note-missing");
        assertThat(refusal(judge(signed(" ", "老王"), false, true, QUARTER))).isEqualTo("signature-missing");
        assertThat(refusal(judge(signed("王伟", ""), false, true, QUARTER))).isEqualTo("representative-missing");
        assertThat(refusal(judge(report(), false, true))).isEqualTo("no-open-task");
    }

    @Test
    void videoIsFineWhereTheRiskIsNotHigh() {
        assertThat(judge(by(VisitMode.VIDEO), false, true, QUARTER)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void onTimeIsWhenTheVisitWasMadeUnlessItIsEnteredLongAfter() {
        Duration grace = Duration.ofDays(3);
        Instant lastMinute = QUARTER.dueAt().minusSeconds(1);
        assertThat(QUARTER.closedBy(lastMinute, lastMinute, grace)).isEqualTo(TaskState.COMPLETED);
        assertThat(QUARTER.closedBy(lastMinute, QUARTER.dueAt().plus(Duration.ofDays(2)), grace))
                .isEqualTo(TaskState.COMPLETED);
        assertThat(QUARTER.closedBy(lastMinute, QUARTER.dueAt().plus(Duration.ofDays(3)), grace))
                .isEqualTo(TaskState.COMPLETED_LATE);
        assertThat(QUARTER.closedBy(QUARTER.dueAt(), QUARTER.dueAt(), grace)).isEqualTo(TaskState.COMPLETED_LATE);
    }

    private static Verdict judge(VisitReport report, boolean highRisk, boolean all, UnfinishedTask... tasks) {
        return VisitRules.judge(report, new Circumstances(NOW, highRisk, Set.of(1, 2, 3), List.of(tasks), all));
    }

    private static String refusal(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.code() : "accepted";
    }

    private static VisitReport report() {
        return at(NOW);
    }

    private static VisitReport at(Instant visited) {
        return new VisitReport(null, visited, VisitMode.ON_SITE, answers(3), "王伟", "老王");
    }

    private static VisitReport by(VisitMode mode) {
        return new VisitReport(null, NOW, mode, answers(3), "王伟", "老王");
    }

    private static VisitReport with(List<Given> answers) {
        return new VisitReport(null, NOW, VisitMode.ON_SITE, answers, "王伟", "老王");
    }

    private static VisitReport signed(String cadre, String business) {
        return new VisitReport(null, NOW, VisitMode.ON_SITE, answers(3), cadre, business);
    }

    private static List<Given> answers(int items) {
        List<Given> answers = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            answers.add(new Given(item, Answer.YES, null, null));
        }
        return answers;
    }

    private static List<Given> twice() {
        List<Given> answers = answers(3);
        answers.add(new Given(3, Answer.YES, null, null));
        return answers;
    }

    private static List<Given> no(String note) {
        List<Given> answers = answers(2);
        answers.add(new Given(3, Answer.NO, note, null));
        return answers;
    }

    private static UnfinishedTask task(String period, LocalDate opens, LocalDate due) {
        return new UnfinishedTask(
                UUID.nameUUIDFromBytes(period.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                TaskKind.QUARTERLY,
                period,
                null,
                null,
                due,
                CalendarInUse.startOf(opens),
                CalendarInUse.startOf(due.plusDays(1)));
    }
}
