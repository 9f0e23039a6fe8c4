package org.liangze.contracts;

/** Size class of a business (domain.md §3.2). */
public enum BusinessSize {
    LARGE("大"),
    MEDIUM("中"),
    SMALL("小"),
    MICRO("微");

    private final String chinese;

    BusinessSize(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
