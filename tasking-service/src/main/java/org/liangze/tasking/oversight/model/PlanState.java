package org.liangze.tasking.oversight.model;

/** States of a plan, in their order. */
public enum PlanState {
    DRAFT("草拟"),
    DRAWN("已抽取"),
    RUNNING("督查中"),
    CLOSED("已结束");

    private final String chinese;

    PlanState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** Whether a plan may go there from here: one step, never back. */
    public boolean leadsTo(PlanState next) {
        return switch (this) {
            case DRAFT -> next == DRAWN;
            case DRAWN -> next == RUNNING;
            case RUNNING -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
