package org.liangze.notify.quiet;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nothing is told that can wait (domain.md §8.36). May span midnight; the same hour twice means none.
 *
 * @param from first quiet minute
 * @param until first minute after
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The first instant, not before {@code now}, at which a message may be told. */
    public Instant earliest(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        if (!quietAt(local.toLocalTime())) {
            return now;
        }
        ZonedDateTime end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean quietAt(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }
}
