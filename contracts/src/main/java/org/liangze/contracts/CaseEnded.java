package org.liangze.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was closed because its cause is gone, or by a person with evidence.
 */
public record CaseEnded(
        UUID caseId,
        Ladder ladder,
        UUID businessId,
        @Nullable UUID issueId,
        String reason,
        @Nullable UUID by) implements EscalationEvent {
    public static final String TYPE = "escalation.case-ended.v1";

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
