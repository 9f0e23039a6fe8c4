package org.liangze.contracts;

/** What a business does (domain.md §3.2). */
public enum BusinessKind {
    FOOD_PRODUCTION("食品生产"),
    SPECIAL_FOOD_PRODUCTION("特殊食品生产"),
    FOOD_SALES("食品销售"),
    CATERING("餐饮服务"),
    SCHOOL_CANTEEN("学校/幼儿园食堂"),
    STAFF_CANTEEN("单位食堂"),
    WORKSHOP("小作坊"),
    SMALL_CATERING("小餐饮"),
    STALL("食品摊贩"),
    OTHER("其他");

    private final String chinese;

    BusinessKind(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
