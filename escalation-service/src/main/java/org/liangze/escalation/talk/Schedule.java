package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When and where a talk takes place, who presides and who comes; null: not said. */
record Schedule(
        @Nullable LocalDate on,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place,
        @Nullable UUID presidingId,
        @Nullable List<UUID> attendeeIds) {
    static final Schedule EMPTY = new Schedule(null, null, null, null, null, null);

    Schedule on(@Nullable LocalDate day) {
        return new Schedule(day, from, to, place, presidingId, attendeeIds);
    }
}
