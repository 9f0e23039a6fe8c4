package org.liangze.contracts;

/** States of an issue (domain.md §6.25). */
public enum IssueState {
    FOUND("已发现"),
    HANDED_OVER("已通报"),
    ACCEPTED("已接收"),
    INSPECTED("已检查"),
    CASE_FILED("已立案"),
    CORRECTION_ORDERED("已责令改正"),
    PENALISED("已处罚"),
    RECTIFIED("已整改"),
    VERIFIED("已复核"),
    CLOSED("已销号");

    private final String chinese;

    IssueState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
