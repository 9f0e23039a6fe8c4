package org.liangze.contracts;

/**
 * States of one hand-off of an issue to one receiving body (domain.md §6.25–26), from the first to the last; the last two end
 * it for this body.
 */
public enum HandoffState {
    /** Nobody is named for this kind of body in this place yet. */
    WAITING("待确定承接部门"),
    HANDED_OVER("待接收"),
    ACCEPTED("已接收"),
    INSPECTED("已检查"),
    NOT_FILED("不予立案"),
    CASE_FILED("已立案"),
    CORRECTION_ORDERED("已责令改正"),
    PENALISED("已处罚"),
    RETURNED("已退回"),
    FORWARDED("已移送");

    private final String chinese;

    HandoffState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
