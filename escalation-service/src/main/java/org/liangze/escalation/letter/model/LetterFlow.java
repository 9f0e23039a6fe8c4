package org.liangze.escalation.letter.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.LetterState;

/**
 * The states of a letter (domain.md §7.31). Approving numbers and sends; a reply is welcome after the deadline too; an
 * inadequate reply puts the letter back to RECEIVED and counts as no answer.
 */
public final class LetterFlow {
    private LetterFlow() {}

    /** The states a letter goes through, in order; empty when the state does not allow the act. */
    public static List<LetterState> path(LetterState state, LetterVerb verb) {
        if (!from(verb).contains(state)) {
            return List.of();
        }
        return switch (verb) {
            case APPROVE -> List.of(LetterState.APPROVED, LetterState.SENT);
            case RECEIVE -> List.of(LetterState.RECEIVED);
            case REPLY -> List.of(LetterState.REPLIED);
            case CLOSE -> List.of(LetterState.ACCEPTED, LetterState.CLOSED);
            case DECLINE -> List.of(state == LetterState.DRAFT ? LetterState.CLOSED : LetterState.RECEIVED);
        };
    }

    /** What the state allows, to anyone. */
    public static List<LetterVerb> open(LetterState state) {
        return Arrays.stream(LetterVerb.values())
                .filter(verb -> from(verb).contains(state))
                .toList();
    }

    /** Number of a letter: the office's short name, the year, the sequence within both, such as 道食安办函〔2026〕3号. */
    public static String number(String regionName, int year, int sequence) {
        String place = regionName.isBlank() ? "" : regionName.substring(0, regionName.offsetByCodePoints(0, 1));
        return "%s食安办函〔%d〕%d号".formatted(place, year, sequence);
    }

    private static Set<LetterState> from(LetterVerb verb) {
        return switch (verb) {
            case APPROVE -> EnumSet.of(LetterState.DRAFT);
            case RECEIVE -> EnumSet.of(LetterState.SENT);
            case REPLY -> EnumSet.of(LetterState.SENT, LetterState.RECEIVED, LetterState.OVERDUE);
            case CLOSE -> EnumSet.of(LetterState.REPLIED);
            case DECLINE -> EnumSet.of(LetterState.DRAFT, LetterState.REPLIED);
        };
    }
}
