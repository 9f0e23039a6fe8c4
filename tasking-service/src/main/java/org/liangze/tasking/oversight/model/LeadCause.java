package org.liangze.tasking.oversight.model;

/** The plan's five triggers of accountability (part three (four)). */
public enum LeadCause {
    NOT_DONE("不落实"),
    POORLY_DONE("落实不力"),
    DISTURBING("干扰企业正常生产经营"),
    BURDENING("随意加重企业负担"),
    EIGHT_RULES("违反中央八项规定精神");

    private final String chinese;

    LeadCause(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
