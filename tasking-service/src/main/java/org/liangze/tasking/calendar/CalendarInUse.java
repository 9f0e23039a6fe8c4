package org.liangze.tasking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.liangze.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** The calendar that counts now: what ships, and every notice loaded since, whichever node took it in. */
@Component
public final class CalendarInUse {
    private final Notices notices;
    private volatile Known known = new Known(0, WorkCalendar.shipped());

    CalendarInUse(Notices notices) {
        this.notices = notices;
    }

    public WorkCalendar current() {
        long last = notices.last();
        Known now = known;
        if (now.loadNo() != last) {
            now = new Known(last, notices.over(WorkCalendar.shipped()));
            known = now;
        }
        return now.calendar();
    }

    /** The day it is in Shanghai. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkCalendar.ZONE);
    }

    /** A time of a day in Shanghai. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** The first instant of a day in Shanghai. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private record Known(long loadNo, WorkCalendar calendar) {}
}
