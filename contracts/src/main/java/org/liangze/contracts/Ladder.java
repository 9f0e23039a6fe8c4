package org.liangze.contracts;

/** Which ladder a case climbs (domain.md §7.27–30). */
public enum Ladder {
    VISIT("督导逾期"),
    ISSUE("问题整改"),
    REGULATOR("监管处置"),
    GAP("包保悬空"),
    /** About a person, not a business: where a case names its business, it names the person responsible. */
    OVERSIGHT("督查整改"),
    /** A rectification that was reported and waits to be verified. */
    VERIFICATION("整改复核");

    private final String chinese;

    Ladder(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
