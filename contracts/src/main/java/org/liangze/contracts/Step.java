package org.liangze.contracts;

/** A step of a ladder. Stable names: outsiders write against them (scenario.md, vocabulary). */
public enum Step {
    CADRE("提醒包保干部"),
    UNIT_HEAD("提醒单位负责人"),
    OFFICE_ABOVE("报上级食安办"),
    REMINDER_LETTER("提醒敦促函"),
    BULLETIN("通报"),
    TALK_PROPOSED("拟警示约谈"),
    DUE_SOON("整改将到期"),
    OVERDUE("整改逾期"),
    RECTIFICATION_NOTICE("整改通知书"),
    TALK_NOTICE("约谈通知书"),
    SUPERVISION_NOTICE("挂牌督办"),
    ACCEPT_LATE("逾期未接收"),
    INSPECT_LATE("逾期未检查"),
    REPORT_LATE("逾期未反馈"),
    DAY_1("第1个工作日"),
    DAY_3("第3个工作日"),
    DAY_4("第4个工作日"),
    BREACHED("逾期未重新确定"),
    VERIFY_LATE("逾期未复核"),
    VERIFY_NEGLECTED("复核久拖未办");

    private final String chinese;

    Step(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
