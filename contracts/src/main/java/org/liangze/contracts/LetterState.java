package org.liangze.contracts;

/** States of a letter (domain.md §7.31). */
public enum LetterState {
    DRAFT("草稿"),
    APPROVED("已批准"),
    SENT("已发出"),
    RECEIVED("已签收"),
    REPLIED("已回复"),
    ACCEPTED("回复已采纳"),
    CLOSED("已办结"),
    OVERDUE("逾期未复");

    private final String chinese;

    LetterState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
