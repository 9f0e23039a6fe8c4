package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an amended year moves a campaign that is not over (domain.md §4.16): a window that has opened does not close again, and no
 * due day moves into the past.
 */
public final class Shift {
    private Shift() {}

    /**
     * Where a period moves to; empty if it stays.
     *
     * @param open whether its tasks were planned already
     */
    public static Optional<Period> of(Period known, boolean open, Period wanted, LocalDate today) {
        LocalDate opens = open ? earlier(known.opens(), wanted.opens()) : wanted.opens();
        LocalDate due = open ? later(wanted.due(), today) : wanted.due();
        return known.opens().equals(opens) && known.due().equals(due)
                ? Optional.empty()
                : Optional.of(known.within(opens, due));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
