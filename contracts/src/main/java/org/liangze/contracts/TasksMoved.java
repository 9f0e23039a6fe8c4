package org.liangze.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks followed their business to a new cadre; due dates unchanged (domain.md §3.6).
 */
public record TasksMoved(UUID cadreId, @Nullable UUID formerCadreId, List<UUID> taskIds, List<BusinessRef> businesses)
        implements TaskingEvent {
    public static final String TYPE = "tasking.tasks-moved.v1";

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
        return cadreId;
    }
}
