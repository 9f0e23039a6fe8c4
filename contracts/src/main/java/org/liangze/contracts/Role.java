package org.liangze.contracts;

/** What a person does in the programme. */
public enum Role {
    CADRE("包保干部"),
    LIAISON("联络员"),
    UNIT_HEAD("单位负责人"),
    OFFICE("食品安全办"),
    LEADER("食安委领导"),
    REGULATOR("市场监管部门"),
    REGULATOR_HEAD("市场监管部门负责人"),
    INSPECTOR("督查员"),
    BUSINESS("包保主体"),
    ADMINISTRATOR("管理员");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
