package org.liangze.registry.importing;

/** What becomes of a row. */
enum Outcome {
    ADDED("新增"),
    CHANGED("变更"),
    UNCHANGED("不变"),
    REFUSED("拒绝"),
    /** Perhaps the same as a registered business or as another row; a person says. */
    ASKED("待确认"),
    /** Another row of a subject that an earlier row is about: another licence, or the same again. */
    JOINED("并入另一行");

    private final String chinese;

    Outcome(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
