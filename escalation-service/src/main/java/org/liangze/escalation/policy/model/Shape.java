package org.liangze.escalation.policy.model;

import java.util.EnumSet;
import java.util.Set;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Target;

/**
 * What a ladder can be made of.
 *
 * @param anchors the dates that its cases know; those of letters only once the letter was sent
 */
public record Shape(Set<Step> steps, Set<Anchor> anchors, Set<Target> targets) {
    private static final Set<Anchor> OF_LETTERS =
            EnumSet.of(Anchor.REMINDER_LETTER, Anchor.RECTIFICATION_NOTICE, Anchor.TALK_NOTICE);

    public static Shape of(Ladder ladder) {
        return switch (ladder) {
            case VISIT ->
                new Shape(
                        EnumSet.of(
                                Step.CADRE,
                                Step.UNIT_HEAD,
                                Step.OFFICE_ABOVE,
                                Step.REMINDER_LETTER,
                                Step.BULLETIN,
                                Step.TALK_PROPOSED),
                        EnumSet.of(Anchor.DUE, Anchor.REMINDER_LETTER),
                        EnumSet.of(
                                Target.CADRE,
                                Target.LIAISON,
                                Target.UNIT_HEAD,
                                Target.OFFICE,
                                Target.OFFICE_ABOVE,
                                Target.LEADER));
            case ISSUE ->
                new Shape(
                        EnumSet.of(
                                Step.DUE_SOON,
                                Step.OVERDUE,
                                Step.RECTIFICATION_NOTICE,
                                Step.TALK_NOTICE,
                                Step.TALK_PROPOSED,
                                Step.SUPERVISION_NOTICE),
                        EnumSet.of(Anchor.DUE, Anchor.RECTIFICATION_NOTICE, Anchor.TALK_NOTICE),
                        EnumSet.allOf(Target.class));
            case REGULATOR ->
                new Shape(
                        EnumSet.of(Step.ACCEPT_LATE, Step.INSPECT_LATE, Step.REPORT_LATE, Step.TALK_PROPOSED),
                        EnumSet.of(Anchor.ACCEPT, Anchor.INSPECT, Anchor.REPORT),
                        EnumSet.of(
                                Target.CADRE,
                                Target.OFFICE,
                                Target.OFFICE_ABOVE,
                                Target.REGULATOR,
                                Target.REGULATOR_HEAD,
                                Target.LEADER));
            case GAP ->
                new Shape(
                        EnumSet.of(Step.DAY_1, Step.DAY_3, Step.DAY_4, Step.BREACHED, Step.TALK_PROPOSED),
                        EnumSet.of(Anchor.SINCE, Anchor.DUE),
                        EnumSet.of(Target.LIAISON, Target.OFFICE, Target.OFFICE_ABOVE, Target.LEADER));
            case OVERSIGHT ->
                new Shape(
                        EnumSet.of(Step.DUE_SOON, Step.OVERDUE, Step.RECTIFICATION_NOTICE, Step.TALK_PROPOSED),
                        EnumSet.of(Anchor.DUE, Anchor.RECTIFICATION_NOTICE),
                        EnumSet.of(
                                Target.CADRE,
                                Target.LIAISON,
                                Target.UNIT_HEAD,
                                Target.OFFICE,
                                Target.OFFICE_ABOVE,
                                Target.LEADER));
            case VERIFICATION ->
                new Shape(
                        EnumSet.of(Step.VERIFY_LATE, Step.VERIFY_NEGLECTED, Step.TALK_PROPOSED),
                        EnumSet.of(Anchor.VERIFY),
                        EnumSet.of(
                                Target.CADRE,
                                Target.LIAISON,
                                Target.UNIT_HEAD,
                                Target.REGULATOR,
                                Target.REGULATOR_HEAD,
                                Target.OFFICE,
                                Target.OFFICE_ABOVE,
                                Target.LEADER));
        };
    }

    /** Whether a date is a letter's answer deadline, so that the ladder has to draft that letter. */
    static boolean isOfLetter(Anchor anchor) {
        return OF_LETTERS.contains(anchor);
    }
}
