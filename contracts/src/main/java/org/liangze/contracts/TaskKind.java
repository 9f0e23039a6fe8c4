package org.liangze.contracts;

/** Why a visit is due (domain.md §4). */
public enum TaskKind {
    QUARTERLY("季度督导"),
    CAMPAIGN("节点督导"),
    DUTY_REPORT("履职报告");

    private final String chinese;

    TaskKind(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
