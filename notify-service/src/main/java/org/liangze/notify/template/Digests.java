package org.liangze.notify.template;

import org.liangze.contracts.MessageType;

/** Which messages only sum up what the pages show anyway; a lost one is made good by the next (quality.md, mail). */
public final class Digests {
    private Digests() {}

    /** True for digests and reminders; false for hand-offs, escalations and decisions. */
    public static boolean isDigest(MessageType type) {
        return switch (type) {
            case PLAN_ISSUED,
                    VISIT_REMINDER,
                    UNIT_LETTER,
                    BULLETIN,
                    RECTIFICATION_REMINDER,
                    REGULATOR_REMINDER,
                    GAP_REMINDER,
                    LETTER_REMINDER,
                    TALK_REPORT_DUE,
                    DUTY_REPORT_DUE,
                    OVERSIGHT_REMINDER,
                    EXCEPTION -> true;
            case TASK_OVERDUE,
                    ISSUE_FOUND,
                    ISSUE_HANDED_OVER,
                    RECTIFICATION_OVERDUE,
                    RECTIFICATION_SUBMITTED,
                    RECTIFICATION_UNVERIFIED,
                    RECTIFICATION_REJECTED,
                    ISSUE_RESULT,
                    ISSUE_CLOSED,
                    REGULATOR_OVERDUE,
                    GAP_OPENED,
                    GAP_BREACHED,
                    ASSIGNMENT_CHANGED,
                    LETTER_DRAFT,
                    LETTER_SENT,
                    TALK_PROPOSED,
                    TALK_APPROVED,
                    TALK_NOTICE,
                    OVERSIGHT_FINDING,
                    OVERSIGHT_OVERDUE,
                    ACCOUNTABILITY_LEAD -> false;
        };
    }
}
