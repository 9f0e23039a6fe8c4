package org.liangze.contracts;

/** Kinds of message a person can get. {@link #code()} is stable: outsiders write against it (scenario.md, vocabulary). */
public enum MessageType {
    PLAN_ISSUED("plan-issued"),
    VISIT_REMINDER("visit-reminder"),
    TASK_OVERDUE("task-overdue"),
    UNIT_LETTER("unit-letter"),
    BULLETIN("bulletin"),
    ISSUE_FOUND("issue-found"),
    ISSUE_HANDED_OVER("issue-handed-over"),
    RECTIFICATION_REMINDER("rectification-reminder"),
    RECTIFICATION_OVERDUE("rectification-overdue"),
    RECTIFICATION_SUBMITTED("rectification-submitted"),
    RECTIFICATION_REJECTED("rectification-rejected"),
    RECTIFICATION_UNVERIFIED("rectification-unverified"),
    ISSUE_RESULT("issue-result"),
    ISSUE_CLOSED("issue-closed"),
    REGULATOR_REMINDER("regulator-reminder"),
    REGULATOR_OVERDUE("regulator-overdue"),
    GAP_OPENED("gap-opened"),
    GAP_REMINDER("gap-reminder"),
    GAP_BREACHED("gap-breached"),
    ASSIGNMENT_CHANGED("assignment-changed"),
    LETTER_DRAFT("letter-draft"),
    LETTER_SENT("letter-sent"),
    LETTER_REMINDER("letter-reminder"),
    TALK_PROPOSED("talk-proposed"),
    TALK_APPROVED("talk-approved"),
    TALK_NOTICE("talk-notice"),
    TALK_REPORT_DUE("talk-report-due"),
    ACCOUNTABILITY_LEAD("accountability-lead"),
    DUTY_REPORT_DUE("duty-report-due"),
    OVERSIGHT_FINDING("oversight-finding"),
    OVERSIGHT_REMINDER("oversight-reminder"),
    OVERSIGHT_OVERDUE("oversight-overdue"),
    EXCEPTION("exception");

    private final String code;

    MessageType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
