package org.liangze.tasking.reminding.model;

import java.time.LocalDate;
import java.util.List;
import org.liangze.calendar.WorkCalendar;

/**
 * A reminder at T−n.
 *
 * @param daysBefore n
 * @param day a working day: n calendar days before the due date, or the last working day before that
 */
public record ReminderDay(int daysBefore, LocalDate day) {

    /**
     * All reminder days of a due date.
     *
     * @throws org.liangze.calendar.NotYetPublishedException if one falls into an unpublished year
     */
    public static List<ReminderDay> before(LocalDate due, List<Integer> daysBefore, WorkCalendar calendar) {
        return daysBefore.stream()
                .map(n -> new ReminderDay(n, calendar.reminderDay(due, n)))
                .toList();
    }

    /** Such as {@code T-7}. */
    public String step() {
        return "T-" + daysBefore;
    }
}
