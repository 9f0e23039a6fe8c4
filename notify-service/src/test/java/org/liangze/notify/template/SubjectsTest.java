package org.liangze.notify.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Step;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Unfinished;
import org.liangze.kit.id.Ids;

/** What makes two messages the same (domain.md §8.37). */
class SubjectsTest {
    private static final UUID ID = Ids.named("person", "wang");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final BusinessRef A = new BusinessRef(Ids.named("business", "a"), "甲");
    private static final BusinessRef B = new BusinessRef(Ids.named("business", "b"), "乙");

    @Test
    void aStepIsToldOnceADayForTheSameBusinessesInWhateverOrder() {
        List<BusinessRef> turned = new ArrayList<>(List.of(A, B));
        Collections.reverse(turned);
        assertThat(subject(Step.CADRE, DAY, null, List.of(A, B))).isEqualTo(subject(Step.CADRE, DAY, null, turned));
        assertThat(subject(Step.CADRE, DAY, null, List.of(A))).isNotEqualTo(subject(Step.CADRE, DAY, null, List.of(B)));
        assertThat(subject(Step.CADRE, DAY, null, List.of(A)))
                .isNotEqualTo(subject(Step.CADRE, DAY.plusDays(1), null, List.of(A)));
    }

    @Test
    void whatAPersonDidIsToldEachTime() {
        assertThat(subject(null, DAY, ID, List.of(A))).isNotEqualTo(subject(null, DAY, ID, List.of(A)));
    }

    @Test
    void exceptionsAreOneDigestADay() {
        AlertRaised first = alert(MessageType.EXCEPTION, null, DAY, null, List.of());
        AlertRaised second = alert(MessageType.EXCEPTION, null, DAY, null, List.of());
        assertThat(Subjects.alert(first)).isEqualTo(Subjects.alert(second));
    }

    @Test
    void aDigestIsItsPeriodsAndItsDay() {
        ReminderDue reminder = new ReminderDue(
                ID,
                DAY,
                List.of("T-7", "T-3"),
                List.of(
                        new Unfinished("2026-国庆", "国庆", DAY, List.of(A)),
                        new Unfinished("2026-Q3", null, DAY, List.of(A, B))));
        Notice notice = Templates.of(reminder).notices(DAY).getFirst();
        assertThat(notice.subject()).isEqualTo("2026-Q3+2026-国庆|2026-10-08");
        assertThat(notice.step()).isEmpty();
        assertThat(notice.steps()).containsExactly("T-7", "T-3");
        assertThat(notice.subjects()).containsExactlyInAnyOrder(A.id().toString(), B.id().toString());
    }

    @Test
    void aMessageWithoutBusinessesIsAboutItsPeriod() {
        PlanIssued plan = new PlanIssued(ID, TaskKind.QUARTERLY, "2026-Q3", null, DAY, DAY, List.of());
        assertThat(Templates.of(plan).notices(DAY).getFirst().subjects()).containsExactly("2026-Q3");
    }

    private static String subject(
            @Nullable Step step, LocalDate day, @Nullable UUID issue, List<BusinessRef> businesses) {
        return Subjects.alert(alert(MessageType.TASK_OVERDUE, step, day, issue, businesses));
    }

    private static AlertRaised alert(
            MessageType type, @Nullable Step step, LocalDate day, @Nullable UUID issue, List<BusinessRef> businesses) {
        return new AlertRaised(
                UUID.randomUUID(), ID, type, step, null, businesses, issue, null, null, day, false, "一。", "二。");
    }
}
