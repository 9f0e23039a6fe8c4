package org.liangze.tasking;

import java.time.Duration;

/** Everything tasking does by itself, and how often it looks; what is due is decided by the data and the clock alone. */
public enum TaskingSweep {
    /** Moves what is open after a year's notice was loaded. */
    CALENDAR(Duration.ofSeconds(30)),
    /** Opens periods and makes the set of tasks equal to the plan. */
    PLANNING(Duration.ofSeconds(10)),
    /** Announces plans at the send hour, one event per cadre and period. */
    ANNOUNCEMENTS(Duration.ofSeconds(30)),
    /** Digests and unit letters on their reminder days. */
    REMINDERS(Duration.ofSeconds(30)),
    /** The daily bulletin of the last working days of a quarter. */
    BULLETINS(Duration.ofSeconds(30)),
    /** Tasks whose due day is over. */
    OVERDUE(Duration.ofSeconds(10)),
    /** Freezes the figures of a period that is over. */
    PERIOD_CLOSE(Duration.ofSeconds(30)),
    /** Opens, reminds of and misses the yearly duty reports. */
    DUTY_REPORTS(Duration.ofMinutes(1)),
    /** Folds the running counts together. */
    TALLY(Duration.ofMinutes(1)),
    /** Photos whose visit never came. */
    ABANDONED_PHOTOS(Duration.ofMinutes(10));

    private final Duration every;

    TaskingSweep(Duration every) {
        this.every = every;
    }

    public Duration every() {
        return every;
    }
}
