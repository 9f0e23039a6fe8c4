package org.liangze.calendar;

/**
 * A count needs a day of a year whose notice is not loaded, be it not published yet or before the first one here.
 * What depends on it waits until the year is loaded (domain.md §4.16).
 */
public final class NotYetPublishedException extends RuntimeException {
    private final int year;

    NotYetPublishedException(int year) {
        super("The State Council's holiday notice for %d is not loaded, so its working days are not known"
                .formatted(year));
        this.year = year;
    }

    /** The year whose notice is missing. */
    public int year() {
        return year;
    }
}
