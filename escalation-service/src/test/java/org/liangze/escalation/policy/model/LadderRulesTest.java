package org.liangze.escalation.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.DayUnit;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;

/** What a ladder must be before it is published. */
class LadderRulesTest {
    private static final Rung CADRE = Rung.step(Step.CADRE, Anchor.DUE, 1, Target.CADRE);
    private static final Rung HEAD = Rung.step(Step.UNIT_HEAD, Anchor.DUE, 3, Target.UNIT_HEAD, Target.OFFICE);
    private static final Rung ABOVE = Rung.step(Step.OFFICE_ABOVE, Anchor.DUE, 7, Target.OFFICE_ABOVE);
    private static final Rung LETTER = Rung.step(Step.REMINDER_LETTER, Anchor.DUE, 10, Target.OFFICE);
    private static final Rung TALK = Rung.step(Step.TALK_PROPOSED, Anchor.REMINDER_LETTER, 1, Target.LEADER);
    private static final List<Rung> GOOD = List.of(CADRE, HEAD, ABOVE, LETTER, TALK);

    @Test
    void theWholeLadderMayBePublished() {
        assertThat(LadderRules.check(Ladder.VISIT, GOOD)).isEmpty();
    }

    @Test
    void earlierAndMoreIsAllowed() {
        assertThat(LadderRules.check(
                        Ladder.VISIT,
                        List.of(
                                CADRE,
                                Rung.step(Step.UNIT_HEAD, Anchor.DUE, 2, Target.UNIT_HEAD, Target.LEADER),
                                ABOVE,
                                LETTER,
                                TALK)))
                .isEmpty();
    }

    @Test
    void offsetsRise() {
        assertThat(problems(with(1, Rung.step(Step.UNIT_HEAD, Anchor.DUE, 8, Target.UNIT_HEAD))))
                .containsExactly("天数须逐级递增：不能早于上一步");
    }

    @Test
    void twoMessagesNeverFallOnOneDay() {
        assertThat(problems(with(1, Rung.step(Step.UNIT_HEAD, Anchor.DUE, 1, Target.UNIT_HEAD))))
                .containsExactly("同一天不能有两次提醒，请合并告知对象");
    }

    @Test
    void aStepTellsSomebodyWhoStandsInThisLadder() {
        assertThat(problems(with(1, Rung.step(Step.UNIT_HEAD, Anchor.DUE, 3, Target.UNIT_HEAD, Target.REGULATOR))))
                .containsExactly("这套规则不能告知“市场监管部门”");
        assertThat(problems(with(3, Rung.step(Step.REMINDER_LETTER, Anchor.DUE, 10))))
                .contains("须写明告知谁", "“起草文书”须由食安办决定");
    }

    @Test
    void aLettersDeadlineNeedsTheLetter() {
        assertThat(problems(List.of(CADRE, HEAD, ABOVE, TALK))).containsExactly("从文书答复期限起算，须先有起草该文书的步骤");
    }

    @Test
    void aStepOfAnotherLadderIsRefused() {
        assertThat(problems(with(1, Rung.step(Step.ACCEPT_LATE, Anchor.ACCEPT, 1, Target.UNIT_HEAD))))
                .anyMatch(text -> text.contains("不属于这套规则"))
                .anyMatch(text -> text.contains("没有这个起算日"));
    }

    @Test
    void whatThePlanAsksForIsNotUndercut() {
        assertThat(problems(List.of(CADRE, HEAD, LETTER, TALK)))
                .singleElement()
                .asString()
                .contains("不得低于方案要求", "报上级食安办");
        assertThat(LadderRules.check(Ladder.GAP, List.of(Rung.step(Step.BREACHED, Anchor.DUE, 3, Target.OFFICE_ABOVE))))
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("不得低于方案要求"));
        assertThat(Minimum.asks(Ladder.VISIT, ABOVE)).isTrue();
        assertThat(Minimum.asks(Ladder.VISIT, LETTER)).isFalse();
    }

    @Test
    void theMinimumHoldsForEveryTier() {
        Rung onlyA = new Rung(
                "OFFICE_ABOVE",
                Step.OFFICE_ABOVE,
                Anchor.DUE,
                7,
                DayUnit.WORKING,
                List.of(Target.OFFICE_ABOVE),
                Set.of(org.liangze.contracts.Tier.A));
        assertThat(problems(with(2, onlyA))).singleElement().asString().contains("不得低于方案要求");
    }

    @Test
    void workingAndCalendarDaysAreNotMixed() {
        Rung calendar = new Rung(
                "UNIT_HEAD", Step.UNIT_HEAD, Anchor.DUE, 3, DayUnit.CALENDAR, List.of(Target.UNIT_HEAD), Set.of());
        assertThat(problems(with(1, calendar))).contains("同一起算日的步骤须用同一种天数");
    }

    @Test
    void anEmptyLadderIsNone() {
        assertThat(problems(List.of())).contains("步骤须有1至30项");
    }

    private static List<Rung> with(int n, Rung rung) {
        List<Rung> rungs = new ArrayList<>(GOOD);
        rungs.set(n, rung);
        return rungs;
    }

    private static List<String> problems(List<Rung> rungs) {
        return LadderRules.check(Ladder.VISIT, rungs).stream()
                .map(Problem::text)
                .toList();
    }
}
