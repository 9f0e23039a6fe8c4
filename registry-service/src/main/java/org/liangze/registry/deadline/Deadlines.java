package org.liangze.registry.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Term;

/** Counts working days (domain.md §11). */
public final class Deadlines {
    private final Supplier<WorkCalendar> calendar;

    public Deadlines(WorkCalendar calendar) {
        this(() -> calendar);
    }

    /** A calendar that may grow meanwhile. */
    public Deadlines(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    /** Within {@code workingDays} working days of a day: the day itself never counts. */
    public Deadline within(LocalDate day, int workingDays) {
        return new Term(day, workingDays).ends(calendar.get());
    }

    /** Working days after today up to and including the last day, negative when it is past; empty when a year is unpublished. */
    public Optional<Integer> daysLeft(LocalDate today, LocalDate due) {
        try {
            return Optional.of(calendar.get().workingDaysBetween(today, due));
        } catch (NotYetPublishedException e) {
            return Optional.empty();
        }
    }

    /** The last year whose working days are known. */
    public int lastPublishedYear() {
        return calendar.get().lastPublishedYear();
    }
}
