package org.liangze.escalation.time;

/** What is counted in working days from a day of its own. */
public enum TermKind {
    ISSUE_VERIFY("整改复核"),
    LETTER_DECISION("文书草稿批准"),
    LETTER_ANSWER("文书回复"),
    LETTER_ANSWER_AGAIN("文书再次回复"),
    TALK_REPORT("约谈整改报告"),
    EXCEPTION("例外事项办理");

    private final String chinese;

    TermKind(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }
}
