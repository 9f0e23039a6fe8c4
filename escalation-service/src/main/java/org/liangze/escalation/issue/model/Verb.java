package org.liangze.escalation.issue.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do to an issue itself. {@link #code()} is stable: paths, events and scenarios use it. */
public enum Verb {
    RECTIFY("提交整改"),
    VERIFY("复核销号"),
    REJECT("退回整改"),
    REOPEN("重新打开");

    private final String chinese;

    Verb(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verb> find(String code) {
        for (Verb verb : values()) {
            if (verb.code().equals(code)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
