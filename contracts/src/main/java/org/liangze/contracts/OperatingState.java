package org.liangze.contracts;

/** Whether a business is running; only OPERATING counts in coverage and gets tasks (domain.md §3.3). */
public enum OperatingState {
    OPERATING("在产在营"),
    SUSPENDED("停业"),
    DEREGISTERED("注销"),
    LOST("失联");

    private final String chinese;

    OperatingState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
