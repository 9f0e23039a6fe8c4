package org.liangze.escalation.talk.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do to a talk; {@link #code()} is stable. */
public enum TalkVerb {
    APPROVE("批准"),
    DECLINE("不予约谈"),
    /** Day, hours, place, who presides and who comes. */
    SCHEDULE("安排时间地点"),
    /** The talk took place; its minutes. */
    HOLD("登记约谈记录"),
    /** The rectification report of the one it was with. */
    REPORT("提交整改报告"),
    REVIEW("复查"),
    /** With the effect on the yearly assessment. */
    CLOSE("办结");

    private final String chinese;

    TalkVerb(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TalkVerb> find(String code) {
        for (TalkVerb verb : values()) {
            if (verb.code().equals(code)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
