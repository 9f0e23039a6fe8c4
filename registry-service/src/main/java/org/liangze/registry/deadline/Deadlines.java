package org.liangze.registry.deadline;

import java.time.LocalDate;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/** Counts working days (domain.md §11). */
public final class Deadlines {
    private final WorkCalendar calendar;

    public Deadlines(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Within {@code workingDays} working days of a day: the day itself never counts. */
    public Deadline within(LocalDate day, int workingDays) {
        try {
            return new Deadline.Known(calendar.plus(day, workingDays));
        } catch (NotYetPublishedException e) {
            return new Deadline.Awaiting(e.year());
        }
    }

    /** The last year whose working days are known. */
    public int lastPublishedYear() {
        return calendar.lastPublishedYear();
    }
}
