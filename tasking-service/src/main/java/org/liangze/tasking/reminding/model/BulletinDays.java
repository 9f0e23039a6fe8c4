package org.liangze.tasking.reminding.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.liangze.calendar.WorkCalendar;

/** The last working days of a quarter (domain.md §8.35). */
public final class BulletinDays {
    private BulletinDays() {}

    /**
     * In order, the due day among them if it is worked.
     *
     * @throws org.liangze.calendar.NotYetPublishedException if the year is not known
     */
    public static List<LocalDate> before(LocalDate due, int days, WorkCalendar calendar) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(back -> calendar.plus(due.plusDays(1), -back))
                .sorted()
                .toList();
    }
}
