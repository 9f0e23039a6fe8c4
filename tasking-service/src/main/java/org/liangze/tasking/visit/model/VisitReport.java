package org.liangze.tasking.visit.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.VisitMode;

/**
 * A visit as the cadre reports it.
 *
 * @param taskId the task it was made for; null when the caller leaves it open
 * @param signature the cadre's
 * @param representative who stood for the business
 */
public record VisitReport(
        @Nullable UUID taskId,
        Instant visitedAt,
        VisitMode mode,
        List<Given> answers,
        String signature,
        String representative) {
    public VisitReport {
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param note needed for 否
     * @param severity class of the issue, if 否; L2 when left out
     */
    public record Given(
            int item,
            Answer answer,
            @Nullable String note,
            @Nullable IssueClass severity) {}

    /** The answers that open issues, in the order of the checklist. */
    public List<Given> failures() {
        return answers.stream()
                .filter(given -> given.answer() == Answer.NO)
                .sorted(Comparator.comparingInt(Given::item))
                .toList();
    }

    public int count(Answer answer) {
        return (int) answers.stream().filter(given -> given.answer() == answer).count();
    }
}
