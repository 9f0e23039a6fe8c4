package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.oversight.model.PlanState;

/**
 * A plan as stored.
 *
 * @param targets how many it checks; {@code checked}: of how many a check is recorded
 */
record OversightPlan(
        UUID planId,
        String region,
        String title,
        boolean recheck,
        LocalDate opens,
        LocalDate due,
        PlanState state,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String summary,
        int targets,
        int checked) {}
