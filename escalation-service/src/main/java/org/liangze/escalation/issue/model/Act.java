package org.liangze.escalation.issue.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;

/**
 * An act with what was said.
 *
 * @param outcome for INSPECT: INSPECTED, CASE_FILED, CORRECTION_ORDERED or PENALISED; INSPECTED when left out
 * @param due for INSPECT and REJECT: the new due date
 */
public record Act(
        Verb verb,
        @Nullable String note,
        @Nullable IssueState outcome,
        @Nullable LocalDate due,
        @Nullable String caseNumber,
        @Nullable String evidence,
        @Nullable String reason) {

    public IssueState outcomeOrInspected() {
        return outcome == null ? IssueState.INSPECTED : outcome;
    }

    /** What the history keeps: the evidence, the reason, the case number, the note; whichever was given. */
    public @Nullable String detail() {
        String text = String.join(
                "；",
                Stream.of(evidence, reason, caseNumber, note)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
        return text.isEmpty() ? null : text;
    }

    static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
