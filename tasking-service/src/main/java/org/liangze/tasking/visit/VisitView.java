package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.issue.IssueView;

/** A visit in full, for its business, its cadre and whoever oversees them. */
record VisitView(
        UUID visitId,
        UUID businessId,
        UUID cadreId,
        UUID recordedBy,
        Instant visitedAt,
        Instant recordedAt,
        VisitMode mode,
        String modeName,
        UUID checklistId,
        int checklistVersion,
        String signature,
        String representative,
        @Nullable String representativeSignature,
        @Nullable String place,
        List<AnswerView> answers,
        List<IssueView> issues,
        List<VisitReceipt.Closed> tasks) {

    record AnswerView(
            int item,
            String title,
            String answer,
            String answerName,
            @Nullable String note) {}

    /** One line of a list. */
    record Line(UUID visitId, UUID businessId, UUID cadreId, Instant visitedAt, VisitMode mode, String modeName) {}
}
