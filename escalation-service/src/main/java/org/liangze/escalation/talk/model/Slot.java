package org.liangze.escalation.talk.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a talk takes place; while its hours are not set it takes the whole day. */
public record Slot(
        LocalDate on, @Nullable LocalTime from, @Nullable LocalTime to) {
    public Slot {
        if ((from == null) != (to == null) || (from != null && !from.isBefore(to))) {
            throw new IllegalArgumentException("from %s to %s is no span of hours".formatted(from, to));
        }
    }

    /** One that ends when the other begins does not overlap it. */
    public boolean overlaps(Slot other) {
        if (!on.equals(other.on)) {
            return false;
        }
        if (from == null || to == null || other.from == null || other.to == null) {
            return true;
        }
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
