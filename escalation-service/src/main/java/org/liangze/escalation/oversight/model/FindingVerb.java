package org.liangze.escalation.oversight.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do to a finding. {@link #code()} is stable: paths and events use it. */
public enum FindingVerb {
    RECTIFY("提交整改"),
    VERIFY("复核销号"),
    REJECT("退回整改");

    private final String chinese;

    FindingVerb(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FindingVerb> find(String code) {
        for (FindingVerb verb : values()) {
            if (verb.code().equals(code)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
