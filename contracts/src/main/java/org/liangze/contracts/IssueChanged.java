package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue moved to another state.
 *
 * @param by the person or business who did it; null for the system
 * @param detail what was said: the measure, the evidence, the reason
 */
public record IssueChanged(
        UUID issueId,
        UUID businessId,
        String businessName,
        UUID cadreId,
        @Nullable UUID regulatorId,
        @Nullable IssueState from,
        IssueState state,
        IssueClass severity,
        String itemTitle,
        @Nullable LocalDate due,
        @Nullable UUID by,
        @Nullable String act,
        @Nullable String detail)
        implements EscalationEvent {
    public static final String TYPE = "escalation.issue-changed.v1";

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
