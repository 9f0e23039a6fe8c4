package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.kit.file.FileView;

/**
 * A hand-off as shown.
 *
 * @param receiverName the unit or account that receives; the kind of body while nobody is named
 * @param step the timed step that runs now: ACCEPT, INSPECT, REPORT or RECTIFY, until stepDue
 * @param own the caller receives it
 * @param allowed what the caller may do now
 * @param issue what it is about; null within the issue's own record
 */
public record HandoffView(
        UUID handoffId,
        UUID issueId,
        String body,
        String bodyName,
        @Nullable UUID receiverId,
        String receiverName,
        boolean lead,
        int round,
        Handoff.Origin origin,
        String originName,
        HandoffState state,
        String stateName,
        Instant handedOverAt,
        @Nullable String step,
        @Nullable LocalDate stepDue,
        List<TimedStep> steps,
        @Nullable String receipt,
        @Nullable String caseNumber,
        @Nullable String disposalReason,
        @Nullable String outcome,
        @Nullable String returnReason,
        @Nullable String undelivered,
        @Nullable LocalDate endedOn,
        boolean own,
        List<String> allowed,
        List<FileView> files,
        @Nullable About issue) {

    /**
     * A step with a term.
     *
     * @param late done after its term, or not done and the term is over
     */
    public record TimedStep(
            String step,
            String stepName,
            @Nullable LocalDate due,
            @Nullable LocalDate doneAt,
            boolean late) {}

    /** The issue a hand-off is about. */
    public record About(
            UUID issueId,
            UUID businessId,
            String businessName,
            String regionName,
            String itemTitle,
            String note,
            IssueClass severity,
            IssueState state,
            @Nullable LocalDate due,
            LocalDate foundOn) {
        public String stateName() {
            return state.chinese();
        }

        boolean isResting() {
            return state.compareTo(IssueState.RECTIFIED) >= 0;
        }
    }
}
