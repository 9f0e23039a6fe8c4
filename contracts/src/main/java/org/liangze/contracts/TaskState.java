package org.liangze.contracts;

/** States of a task (domain.md §4.17); late never counts as on time. */
public enum TaskState {
    PLANNED("已计划"),
    OPEN("待督导"),
    IN_PROGRESS("督导中"),
    COMPLETED("按期完成"),
    OVERDUE("已逾期"),
    COMPLETED_LATE("逾期完成"),
    CANCELLED("已取消");

    private final String chinese;

    TaskState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
