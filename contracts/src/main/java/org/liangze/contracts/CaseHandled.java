package org.liangze.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person did something to a case: acknowledged, assigned, forwarded, paused, resumed.
 */
public record CaseHandled(
        UUID caseId,
        Ladder ladder,
        UUID businessId,
        String act,
        UUID by,
        @Nullable String detail) implements EscalationEvent {
    public static final String TYPE = "escalation.case-handled.v1";

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
