package org.liangze.contracts;

/** How a visit is made (domain.md §5.20). */
public enum VisitMode {
    ON_SITE("现场督导"),
    VIDEO("视频督导"),
    COLLECTIVE("集中督导");

    private final String chinese;

    VisitMode(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
