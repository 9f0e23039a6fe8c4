package org.liangze.tasking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.springframework.stereotype.Component;

/** The calendar that counts now; a new year's notice replaces it, and what waited for that year is found due at the next look. */
@Component
public final class CalendarInUse {
    private volatile WorkCalendar calendar = WorkCalendar.shipped();

    public WorkCalendar current() {
        return calendar;
    }

    /** Takes over a year's notice. */
    public synchronized void learn(YearNotice notice) {
        calendar = calendar.with(notice);
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
}
