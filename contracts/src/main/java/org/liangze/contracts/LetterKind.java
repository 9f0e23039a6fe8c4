package org.liangze.contracts;

/** 两书一函 and its provincial addition (domain.md §2); which are in use is policy. */
public enum LetterKind {
    REMINDER_LETTER("提醒敦促函"),
    RECTIFICATION_NOTICE("整改通知书"),
    TALK_NOTICE("约谈通知书"),
    SUPERVISION_NOTICE("挂牌督办通知书");

    private final String chinese;

    LetterKind(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
