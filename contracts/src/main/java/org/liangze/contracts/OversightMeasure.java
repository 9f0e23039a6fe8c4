package org.liangze.contracts;

/** What the result of an oversight is used for (plan, part two (ten); domain.md §7.32). */
public enum OversightMeasure {
    RECTIFICATION("限期整改"),
    TALK("警示约谈"),
    BULLETIN("通报");

    private final String chinese;

    OversightMeasure(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
