package org.liangze.contracts;

/** Who is checked at an oversight, or who has to put right what it found (domain.md §7.32). */
public enum OversightParty {
    CADRE("包保干部"),
    BUSINESS("包保主体"),
    /** Never checked by itself; named by its head when a finding is the unit's. */
    UNIT("责任单位");

    private final String chinese;

    OversightParty(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
