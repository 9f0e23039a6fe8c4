package org.liangze.registry.business.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody typed to find a business: part of a name or an address, the beginning of a credit code, or the whole of a
 * site number, a licence number, a cadre's name or code. Two characters at least: one would fit almost everything.
 *
 * @param text as names and addresses are compared: full-width forms folded, no blanks, capitals; empty to find everything
 * @param exact as it was written, without blanks around
 */
public record SearchWords(String text, String exact) {
    private static final int LEAST = 2;
    private static final int MOST = 100;

    public static SearchWords of(String typed) {
        String exact = typed.strip();
        return new SearchWords(
                Normalizer.normalize(exact, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toUpperCase(Locale.ROOT),
                exact);
    }

    public boolean none() {
        return text.isEmpty();
    }

    public boolean tooShort() {
        return !none() && text.codePointCount(0, text.length()) < LEAST;
    }

    public boolean tooLong() {
        return text.length() > MOST;
    }

    /** Whether a credit code may begin like this. */
    public boolean startsACode() {
        return text.matches("[0-9A-Z]{2,18}");
    }
}
