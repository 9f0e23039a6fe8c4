package org.liangze.contracts;

/** Answer to a checklist item (domain.md §5.21). */
public enum Answer {
    YES("是"),
    NO("否"),
    NOT_APPLICABLE("不涉及");

    private final String chinese;

    Answer(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
