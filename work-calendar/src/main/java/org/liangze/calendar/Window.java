package org.liangze.calendar;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param first its first day
 * @param last its last day, whole day included
 */
public record Window(LocalDate first, LocalDate last) {
    public Window {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last %s is before first %s".formatted(last, first));
        }
    }

    /** Whether the day lies in the span, ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
