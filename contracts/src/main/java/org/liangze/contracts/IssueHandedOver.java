package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue was passed to a regulator, with the regulator's timed steps (domain.md §6.26).
 *
 * @param regulatorId null when no regulator is registered for the place; then an exception is raised too
 * @param round 1, and one more each time the hand-off goes to another body
 * @param acceptBy last day to accept
 * @param inspectBy last day to inspect or file
 */
public record IssueHandedOver(
        UUID handoffId,
        UUID issueId,
        UUID businessId,
        String businessName,
        @Nullable UUID regulatorId,
        int round,
        IssueClass severity,
        String itemTitle,
        String note,
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate inspectBy)
        implements EscalationEvent {
    public static final String TYPE = "escalation.issue-handed-over.v1";

    @Override
    public String topic() {
        return Topics.ESCALATION_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return businessId;
    }
}
