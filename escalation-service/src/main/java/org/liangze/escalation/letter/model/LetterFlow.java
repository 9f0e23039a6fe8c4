package org.liangze.escalation.letter.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;

/**
 * The states of a letter (domain.md §7.31). Approving numbers and sends; a reply is welcome after the deadline too; an
 * inadequate reply puts the letter back to RECEIVED and counts as no answer.
 */
public final class LetterFlow {
    private static final Set<LetterState> OUT = EnumSet.of(LetterState.SENT, LetterState.RECEIVED, LetterState.OVERDUE);

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

    /** Nobody approves what they wrote; what the system drafted anybody entitled may approve. */
    public static boolean mayApprove(@Nullable UUID drafter, UUID approver) {
        return !approver.equals(drafter);
    }

    /** A letter that is out may be taken back; its number is kept and stands as withdrawn. */
    public static boolean mayBeWithdrawn(LetterState state) {
        return OUT.contains(state);
    }

    /** Number of a letter: the office's short name, the year, the sequence within both, such as 道食安办函〔2026〕3号. */
    public static String number(String regionName, int year, int sequence) {
        return number(regionName, "函", year, sequence);
    }

    /** {@code series}: the word by which an office's papers are counted apart. */
    public static String number(String regionName, String series, int year, int sequence) {
        String place = regionName.isBlank() ? "" : regionName.substring(0, regionName.offsetByCodePoints(0, 1));
        return "%s食安办%s〔%d〕%d号".formatted(place, series, year, sequence);
    }

    private static Set<LetterState> from(LetterVerb verb) {
        return switch (verb) {
            case APPROVE -> EnumSet.of(LetterState.DRAFT);
            case RECEIVE -> EnumSet.of(LetterState.SENT);
            case REPLY -> OUT;
            case CLOSE -> EnumSet.of(LetterState.REPLIED);
            case DECLINE -> EnumSet.of(LetterState.DRAFT, LetterState.REPLIED);
        };
    }
}
