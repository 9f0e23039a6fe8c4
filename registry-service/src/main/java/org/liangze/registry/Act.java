package org.liangze.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;

/**
 * One thing that was done: what all rows and facts of it share.
 *
 * @param by the person who did it; null for the system
 * @param region the scope it was done in
 */
public record Act(UUID id, @Nullable UUID by, String region, Instant at) {

    /** The day in Shanghai on which it was done. */
    public LocalDate day() {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
