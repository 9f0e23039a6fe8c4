package org.liangze.escalation.paper;

import org.jspecify.annotations.Nullable;
import org.liangze.kit.web.Refusal;

/** Texts that people must not leave out. */
public final class Texts {
    private static final int LONGEST = 4000;

    private Texts() {}

    /**
     * The text, without blanks around it.
     *
     * @throws Refusal when there is none, or one of more than 4,000 characters
     */
    public static String needed(@Nullable String text, String code, String why) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code, why);
        }
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw Refusal.invalid("text-too-long", "文字超过%d字，请精简".formatted(LONGEST));
        }
        return plain;
    }

    /** The text as said, else what stands already. */
    public static String or(@Nullable String text, String standing) {
        return text == null || text.isBlank() ? standing : needed(text, "", "");
    }
}
