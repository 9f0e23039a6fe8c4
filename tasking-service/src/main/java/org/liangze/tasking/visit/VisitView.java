package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.issue.IssueView;
import org.liangze.tasking.photo.PhotoView;

/**
 * A visit in full as it stands, for its business, its cadre and whoever oversees them.
 *
 * @param version 1 until it is corrected
 * @param cadreName and {@code recordedByName}: empty when the register knows nobody by that id any more
 * @param representativeSignature the drawn one, an SVG path in a box of 300 × 110
 */
public record VisitView(
        UUID visitId,
        int version,
        UUID businessId,
        String businessName,
        UUID cadreId,
        String cadreName,
        UUID recordedBy,
        String recordedByName,
        Instant visitedAt,
        Instant recordedAt,
        VisitMode mode,
        String modeName,
        UUID checklistId,
        int checklistVersion,
        String checklistTitle,
        String signature,
        String representative,
        @Nullable String representativeSignature,
        @Nullable String place,
        @Nullable UUID collectiveId,
        List<AnswerView> answers,
        List<PhotoView> photos,
        List<IssueView> issues,
        List<VisitReceipt.Closed> tasks) {

    /** An answer with the words of its item, as the checklist's version of the visit has them. */
    public record AnswerView(
            int item,
            String title,
            String answer,
            String answerName,
            @Nullable String note) {
        public static AnswerView of(Visits.Given given, Checklist checklist) {
            return new AnswerView(
                    given.item(),
                    checklist.titleOf(given.item()),
                    given.answer().name(),
                    given.answer().chinese(),
                    given.note());
        }
    }

    /** One line of a list. */
    record Line(UUID visitId, UUID businessId, UUID cadreId, Instant visitedAt, VisitMode mode, String modeName) {}
}
