package org.liangze.escalation.handoff.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;

/**
 * An act with what was said.
 *
 * @param outcome for INSPECT: INSPECTED, CASE_FILED, CORRECTION_ORDERED or PENALISED; INSPECTED when left out
 * @param due for INSPECT and ORDER: the day until which the business has to put it right
 * @param body for FORWARD and NAME: the kind of body; NAME keeps the present one when left out
 * @param receiver for FORWARD and NAME: who receives, where the list of bodies names nobody
 * @param files papers of the act, uploaded before
 */
public record HandoffAct(
        HandoffVerb verb,
        @Nullable String note,
        @Nullable HandoffState outcome,
        @Nullable LocalDate due,
        @Nullable String caseNumber,
        @Nullable String reason,
        @Nullable String body,
        @Nullable UUID receiver,
        List<UUID> files) {
    public HandoffAct {
        files = List.copyOf(files);
    }

    /** The state an act leads to in the end; null for one that is no decision on the matter. */
    @Nullable
    HandoffState decision() {
        return switch (verb) {
            case INSPECT -> outcome == null ? HandoffState.INSPECTED : outcome;
            case FILE -> HandoffState.CASE_FILED;
            case NOT_FILE -> HandoffState.NOT_FILED;
            case ORDER -> HandoffState.CORRECTION_ORDERED;
            case PENALISE -> HandoffState.PENALISED;
            case ACCEPT, RETURN, FORWARD, REPORT, NAME, RETRY -> null;
        };
    }

    public boolean orders() {
        return decision() == HandoffState.CORRECTION_ORDERED;
    }

    /** What the history keeps: the reason, the case number, the note; whichever was given. */
    public @Nullable String detail() {
        String text = String.join(
                "；",
                Stream.of(reason, caseNumber, note)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
        return text.isEmpty() ? null : text;
    }

    static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
