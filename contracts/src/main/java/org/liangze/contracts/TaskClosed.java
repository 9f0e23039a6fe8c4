package org.liangze.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task ended: COMPLETED, COMPLETED_LATE, or CANCELLED with a reason.
 */
public record TaskClosed(
        UUID taskId,
        UUID businessId,
        @Nullable UUID cadreId,
        TaskKind kind,
        String period,
        @Nullable String campaign,
        LocalDate due,
        TaskState state,
        @Nullable String reason,
        @Nullable UUID visitId,
        Instant at)
        implements TaskingEvent {
    public static final String TYPE = "tasking.task-closed.v1";

    @Override
    public String topic() {
        return Topics.TASKING_EVENTS;
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
