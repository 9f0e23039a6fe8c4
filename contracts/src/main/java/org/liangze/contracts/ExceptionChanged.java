package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the exception queue was opened or resolved; the queue itself lives in escalation.
 */
public record ExceptionChanged(
        UUID exceptionId,
        Dead dead,
        boolean open,
        @Nullable UUID ownerId,
        @Nullable LocalDate deadline,
        @Nullable UUID by)
        implements EscalationEvent {
    public static final String TYPE = "escalation.exception-changed.v1";

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
        return exceptionId;
    }
}
