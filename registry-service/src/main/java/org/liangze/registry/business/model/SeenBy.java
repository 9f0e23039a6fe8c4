package org.liangze.registry.business.model;

import org.liangze.contracts.Role;

/** On what occasion somebody saw that a business had opened, closed or gone (domain.md §3.3). */
public enum SeenBy {
    VISIT("督导"),
    INSPECTION("监督检查"),
    TELEPHONE("电话核实"),
    OTHER("其他");

    private final String chinese;

    SeenBy(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** What is taken for granted when nothing is said. */
    public static SeenBy usual(Role role) {
        return switch (role) {
            case CADRE -> VISIT;
            case REGULATOR, REGULATOR_HEAD -> INSPECTION;
            case LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, BUSINESS, ADMINISTRATOR -> OTHER;
        };
    }
}
