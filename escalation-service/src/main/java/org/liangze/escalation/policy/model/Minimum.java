package org.liangze.escalation.policy.model;

import java.util.List;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;

/**
 * What the plan itself asks for, which no place may weaken: who does not act is reminded, alerted, escalated and called to a
 * talk (domain.md §1); a business is without a cadre for five working days at most (§3.6); what a visit found and nobody puts
 * right comes before the regulator, who acts at once (§6.26). A place may do more, and earlier.
 *
 * @param after the latest working day after its date on which the step may come
 * @param to who must be among its receivers; empty for a step that does not tell anybody by itself
 */
public record Minimum(Ladder ladder, Step step, Anchor from, int after, List<Target> to, String why) {
    private static final List<Minimum> ALL = List.of(
            new Minimum(Ladder.VISIT, Step.CADRE, Anchor.DUE, 5, List.of(Target.CADRE), "逾期未督导须先提醒包保干部"),
            new Minimum(Ladder.VISIT, Step.UNIT_HEAD, Anchor.DUE, 10, List.of(Target.UNIT_HEAD), "仍未督导须告知单位负责人"),
            new Minimum(Ladder.VISIT, Step.OFFICE_ABOVE, Anchor.DUE, 15, List.of(Target.OFFICE_ABOVE), "久拖未督导须报上级食安办"),
            new Minimum(
                    Ladder.VISIT,
                    Step.TALK_PROPOSED,
                    Anchor.REMINDER_LETTER,
                    10,
                    List.of(Target.LEADER),
                    "提醒敦促后仍不落实须拟警示约谈"),
            new Minimum(Ladder.ISSUE, Step.OVERDUE, Anchor.DUE, 1, List.of(Target.REGULATOR), "问题逾期未整改须即告市场监管部门"),
            new Minimum(
                    Ladder.REGULATOR, Step.ACCEPT_LATE, Anchor.ACCEPT, 1, List.of(Target.REGULATOR), "通报的问题线索须立即处置"),
            new Minimum(Ladder.GAP, Step.BREACHED, Anchor.DUE, 1, List.of(Target.OFFICE_ABOVE), "悬空超过5个工作日须报上级食安办"));

    static List<Minimum> of(Ladder ladder) {
        return ALL.stream().filter(one -> one.ladder == ladder).toList();
    }

    boolean isMetBy(List<Rung> rungs) {
        return rungs.stream()
                .anyMatch(rung -> rung.step() == step
                        && rung.from() == from
                        && rung.after() <= after
                        && rung.tiers().isEmpty()
                        && rung.to().containsAll(to));
    }

    /** The steps that the plan asks for, to be marked as such. */
    public static boolean asks(Ladder ladder, Rung rung) {
        return ALL.stream().anyMatch(one -> one.ladder == ladder && one.isMetBy(List.of(rung)));
    }

    String text() {
        String whom = to.isEmpty()
                ? ""
                : "，告知" + String.join("、", to.stream().map(Target::chinese).toList());
        return "不得低于方案要求：%s（“%s”不晚于期限后第%d个工作日%s）".formatted(why, step.chinese(), after, whom);
    }
}
