package org.liangze.escalation.ladder.model;

/** What the distance of a step is counted in, after its date; before it, it is always calendar days (domain.md §11). */
public enum DayUnit {
    WORKING("个工作日"),
    /** Calendar days; one that ends on a day off moves to the next working day. */
    CALENDAR("个自然日");

    private final String chinese;

    DayUnit(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
