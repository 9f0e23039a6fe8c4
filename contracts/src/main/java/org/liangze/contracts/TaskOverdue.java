package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit was not made by the end of its due day; holds from 24:00 of that day, whatever hour anybody is told.
 */
public record TaskOverdue(
        UUID taskId,
        UUID businessId,
        String businessName,
        UUID cadreId,
        TaskKind kind,
        String period,
        @Nullable String campaign,
        LocalDate due,
        Tier tier,
        String region)
        implements TaskingEvent {
    public static final String TYPE = "tasking.task-overdue.v1";

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
