package org.liangze.registry.importing;

/** Where an import stands. */
enum ImportState {
    READING("读取中"),
    NEEDS_COLUMNS("请确认各列含义"),
    PREVIEWED("待确认"),
    CONFIRMING("登记中"),
    CONFIRMED("已登记"),
    FAILED("失败"),
    EXPIRED("已过期");

    private final String chinese;

    ImportState(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
