package org.liangze.registry.board.model;

/** The ten points, each named and numbered as in part two of the plan. */
public enum Point {
    ORGANISATION(1, "组织领导“应强尽强”"),
    COLLECTION(2, "数据归集“应录尽录”"),
    COVERAGE(3, "动态调整“应包尽包”"),
    TRAINING(4, "培训授课“应训尽训”"),
    ENTERPRISE_DUTY(5, "主体责任“应落尽落”"),
    VISITS(6, "包保督导“应查尽查”"),
    ISSUES(7, "发现问题“应改尽改”"),
    INSTITUTIONS(8, "制度机制“应建尽建”"),
    PUBLICITY(9, "两个责任“应知尽知”"),
    OVERSIGHT(10, "层级督查“应督尽督”");

    private final int no;
    private final String chinese;

    Point(int no, String chinese) {
        this.no = no;
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** Its number in the plan. */
    public int no() {
        return no;
    }
}
