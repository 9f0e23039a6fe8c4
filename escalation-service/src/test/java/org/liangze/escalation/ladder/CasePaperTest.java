package org.liangze.escalation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.DayCount;
import org.liangze.escalation.ladder.model.DayUnit;
import org.liangze.escalation.ladder.model.Deed;
import org.liangze.escalation.ladder.model.Target;

/** The printed case says which rule, how the days were counted, who was told and read, and what people did. */
class CasePaperTest {
    private static final UUID CASE = new UUID(0, 1);

    @Test
    void whyWhenWhatNext() throws IOException {
        assertThat(text())
                .containsSubsequence(
                        "督办事项说明",
                        "2026-Q3 季度督导",
                        "老王面馆",
                        "系统默认规则，第1版",
                        "督办步骤",
                        "提醒包保干部",
                        "已过时",
                        "报上级食安办",
                        "下一步",
                        "期限计算",
                        "共7个工作日",
                        "放假不计",
                        "国庆节",
                        "调休上班",
                        "通知情况",
                        "赵强",
                        "已收到",
                        "办理记录",
                        "升级",
                        "群众多次反映",
                        "周敏打印");
    }

    private static String text() throws IOException {
        CasePaper.Content content = new CasePaper.Content(view(), why());
        try (PDDocument pdf =
                Loader.loadPDF(CasePaper.of(content, "周敏", at(10, 12, 9)).pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static CaseView view() {
        return new CaseView(
                CASE,
                Ladder.VISIT,
                "督导逾期",
                "UNIT_HEAD",
                "提醒单位负责人",
                "2026-Q3 季度督导",
                new UUID(0, 2),
                "老王面馆",
                "230102001001",
                "民安社区",
                null,
                null,
                null,
                "道里区食安办",
                at(10, 11, 8),
                LocalDate.of(2026, 9, 30),
                "OFFICE_ABOVE",
                "报上级食安办",
                at(10, 15, 9),
                null,
                "OPEN",
                null,
                null,
                null,
                at(10, 1, 0),
                null,
                null,
                List.of(),
                List.of(new Handlings.Handling(at(10, 11, 10), "raise", new UUID(0, 3), "周敏", "群众多次反映")));
    }

    private static CaseWhy why() {
        List<DayCount.CountedDay> days =
                DayCount.between(WorkCalendar.shipped(), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 15));
        return new CaseWhy(
                new CaseWhy.Policy("", LocalDate.of(2000, 1, 1), 1),
                List.of(
                        rung(Step.CADRE, 1, Target.CADRE, CaseWhy.Standing.PASSED, at(10, 8, 9)),
                        rung(Step.UNIT_HEAD, 3, Target.UNIT_HEAD, CaseWhy.Standing.TAKEN, at(10, 10, 9)),
                        rung(Step.OFFICE_ABOVE, 7, Target.OFFICE_ABOVE, CaseWhy.Standing.NEXT, at(10, 15, 9))),
                new CaseWhy.Counted(
                        "OFFICE_ABOVE", "报上级食安办", LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 15), 7, days),
                List.of(new CaseMessages.Message(
                        "UNIT_HEAD",
                        new UUID(0, 4),
                        "赵强",
                        at(10, 11, 8),
                        List.of("in-app"),
                        List.of("in-app"),
                        at(10, 11, 8),
                        at(10, 11, 8),
                        at(10, 11, 9),
                        at(10, 11, 9),
                        null,
                        null)));
    }

    private static CaseWhy.RungWhy rung(Step step, int after, Target to, CaseWhy.Standing standing, Instant at) {
        boolean done = standing != CaseWhy.Standing.NEXT;
        return new CaseWhy.RungWhy(
                step.name(),
                step,
                step.chinese(),
                Deed.MESSAGE,
                Deed.MESSAGE.chinese(),
                Anchor.DUE,
                LocalDate.of(2026, 9, 30),
                after,
                DayUnit.WORKING,
                List.of(to),
                List.of(to.chinese()),
                standing,
                at,
                done ? at(10, 11, 8) : null,
                0,
                null,
                null);
    }

    private static Instant at(int month, int day, int hour) {
        return LocalDateTime.of(2026, month, day, hour, 0)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
    }
}
