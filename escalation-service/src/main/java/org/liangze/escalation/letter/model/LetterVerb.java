package org.liangze.escalation.letter.model;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do to a letter; {@link #code()} is stable. */
public enum LetterVerb {
    /** The office approves a draft, which numbers and sends it. */
    APPROVE("批准"),
    RECEIVE("签收"),
    REPLY("回复"),
    /** The office is content with the reply. */
    CLOSE("办结"),
    /** The office drops a draft, or finds a reply inadequate. */
    DECLINE("不予批准或采纳");

    private final String chinese;

    LetterVerb(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LetterVerb> find(String code) {
        for (LetterVerb verb : values()) {
            if (verb.code().equals(code)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
