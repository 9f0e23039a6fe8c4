package org.liangze.escalation.ladder.model;

/** Whom a step concerns. */
public enum Target {
    BUSINESS("包保主体"),
    CADRE("包保干部"),
    LIAISON("联络员"),
    UNIT_HEAD("单位负责人"),
    OFFICE("食安办"),
    OFFICE_ABOVE("上级食安办"),
    REGULATOR("市场监管部门"),
    REGULATOR_HEAD("市场监管部门负责人"),
    LEADER("食安委领导");

    private final String chinese;

    Target(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** A cadre without a liaison and a regulator without a head of its own are ordinary; any other missing target is a dead end. */
    public boolean mayBeMissing() {
        return this == LIAISON || this == REGULATOR_HEAD;
    }
}
