package org.liangze.tasking.correction;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.VisitMode;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.correction.model.VisitFacts;

/**
 * A correction as a client sends it; what is left out stays as it is.
 *
 * @param version the one that is corrected; refused when another stands by now
 * @param answers those that change
 */
record CorrectionBody(
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable VisitMode mode,
        @Nullable String representative,
        @Nullable List<AnswerBody> answers) {

    /**
     * An answer that changes.
     *
     * @param severity class of the issue that a new 否 opens; L2 when left out
     */
    record AnswerBody(
            @Nullable Integer item,
            @Nullable Answer answer,
            @Nullable String note,
            @Nullable IssueClass severity) {}

    VisitFacts after(VisitFacts before) {
        SortedMap<Integer, VisitFacts.Given> merged = new TreeMap<>(before.answers());
        for (AnswerBody given : given()) {
            if (given.item() == null || given.answer() == null) {
                throw Refusal.invalid("field-missing", "请填写检查项和答案");
            }
            merged.put(given.item(), new VisitFacts.Given(given.answer(), given.note()));
        }
        return new VisitFacts(
                mode == null ? before.mode() : mode,
                representative == null ? before.representative() : representative,
                merged);
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }

    @Nullable
    IssueClass severityOf(int item) {
        return given().stream()
                .filter(given -> given.item() != null && given.item() == item)
                .map(AnswerBody::severity)
                .reduce(null, (first, last) -> last);
    }

    private List<AnswerBody> given() {
        return answers == null ? List.of() : answers;
    }
}
