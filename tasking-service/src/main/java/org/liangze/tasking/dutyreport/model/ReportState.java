package org.liangze.tasking.dutyreport.model;

import java.time.Instant;

/** How far a duty report is. */
public enum ReportState {
    OPEN("待提交"),
    SUBMITTED("已提交"),
    RETURNED("已退回"),
    ACKNOWLEDGED("已接收"),
    CANCELLED("已取消");

    /** What a report that is not handed in is called once it is due. */
    public static final String OVERDUE = "逾期未报";

    private final String chinese;

    ReportState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** Whether the cadre still has to write. */
    public boolean isWriting() {
        return switch (this) {
            case OPEN, RETURNED -> true;
            case SUBMITTED, ACKNOWLEDGED, CANCELLED -> false;
        };
    }

    /** Overdue holds from 24:00 of the due day (domain.md §11). */
    public boolean isOverdue(Instant dueAt, Instant now) {
        return isWriting() && !now.isBefore(dueAt);
    }
}
