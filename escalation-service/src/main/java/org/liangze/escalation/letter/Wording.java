package org.liangze.escalation.letter;

import org.jspecify.annotations.Nullable;

/** What a letter says. */
record Wording(String title, String basis, String facts, String demand) {
    /** This wording with what somebody wrote instead; what they left out stays. */
    Wording with(LetterRequest said) {
        return new Wording(
                or(said.title(), title), or(said.basis(), basis), or(said.facts(), facts), or(said.demand(), demand));
    }

    private static String or(@Nullable String text, String standing) {
        return org.liangze.escalation.paper.Texts.or(text, standing);
    }
}
