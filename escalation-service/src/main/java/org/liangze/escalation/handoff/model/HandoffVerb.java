package org.liangze.escalation.handoff.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do to a hand-off. {@link #code()} is stable: paths, events and scenarios use it. */
public enum HandoffVerb {
    ACCEPT("接收"),
    RETURN("退回"),
    FORWARD("移送"),
    INSPECT("检查处置"),
    FILE("立案"),
    NOT_FILE("不予立案"),
    ORDER("责令改正"),
    PENALISE("行政处罚"),
    REPORT("反馈结果"),
    NAME("指定承接部门"),
    RETRY("重新送达");

    private final String chinese;

    HandoffVerb(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HandoffVerb> find(String code) {
        for (HandoffVerb verb : values()) {
            if (verb.code().equals(code)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
