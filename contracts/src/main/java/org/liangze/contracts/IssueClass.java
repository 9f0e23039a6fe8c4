package org.liangze.contracts;

/** Class of an issue: how soon it must be put right (domain.md §6.24). */
public enum IssueClass {
    L1("当场改"),
    L2("限期改"),
    L3("涉嫌违法/重大");

    private final String chinese;

    IssueClass(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
