package org.liangze.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A cadre's visit, accepted and stored.
 */
public record VisitRecorded(
        UUID visitId,
        UUID businessId,
        UUID cadreId,
        VisitMode mode,
        Instant visitedAt,
        List<UUID> taskIds,
        int yes,
        int no,
        int notApplicable)
        implements TaskingEvent {
    public static final String TYPE = "tasking.visit-recorded.v1";

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
