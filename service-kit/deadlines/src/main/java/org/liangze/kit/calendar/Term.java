package org.liangze.kit.calendar;

import java.time.LocalDate;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/**
 * So many working days after a day, which itself never counts (domain.md §4.16).
 *
 * @param from the day the clock began; never moved
 * @param workingDays not negative; 0 is the day itself if it is worked, otherwise the next worked one
 */
public record Term(LocalDate from, int workingDays) {
    public Term {
        if (workingDays < 0) {
            throw new IllegalArgumentException("workingDays is %d; it must not be negative".formatted(workingDays));
        }
    }

    /** Its last day, or the year whose notice it waits for. */
    public Deadline ends(WorkCalendar calendar) {
        try {
            return new Deadline.Known(workingDays == 0 ? calendar.onOrAfter(from) : calendar.plus(from, workingDays));
        } catch (NotYetPublishedException e) {
            return new Deadline.Awaiting(e.year());
        }
    }

    /**
     * Its last day after the calendar was amended. Nobody is late because of a notice that came afterwards: what would lie in
     * the past is due today.
     */
    public Deadline endsNow(WorkCalendar calendar, LocalDate today) {
        Deadline ends = ends(calendar);
        return ends instanceof Deadline.Known(LocalDate day) && day.isBefore(today) ? new Deadline.Known(today) : ends;
    }
}
