package org.liangze.contracts;

/** States of a warning talk (domain.md §7.30): proposed by the system, approved by people. */
public enum TalkState {
    PROPOSED("拟约谈"),
    APPROVED("已批准"),
    NOTIFIED("已通知"),
    HELD("已约谈"),
    REVIEWED("已复查"),
    CLOSED("已办结"),
    DECLINED("不予约谈");

    private final String chinese;

    TalkState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
