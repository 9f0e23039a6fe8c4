package org.liangze.escalation.ladder.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;

/**
 * How the days from one date to another were counted (domain.md §11): the first day does not count, days off do not, make-up
 * workdays do.
 */
public final class DayCount {
    private static final int MOST = 120;

    private DayCount() {}

    /** Every day after {@code from}, up to and with {@code to}; at most {@value #MOST}, and none that is not published. */
    public static List<CountedDay> between(WorkCalendar calendar, LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .limit(MOST)
                .takeWhile(day -> isKnown(calendar, day))
                .map(day -> counted(calendar, day))
                .toList();
    }

    private static CountedDay counted(WorkCalendar calendar, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        String named = calendar.notice(day.getYear()).days().stream()
                .filter(one -> one.date().equals(day))
                .map(NoticeDay::name)
                .findFirst()
                .orElse("");
        if (calendar.isWorkingDay(day)) {
            return weekend ? new CountedDay(day, Kind.MAKE_UP, named) : new CountedDay(day, Kind.WORKDAY, "");
        }
        return named.isEmpty() ? new CountedDay(day, Kind.WEEKEND, "") : new CountedDay(day, Kind.DAY_OFF, named);
    }

    private static boolean isKnown(WorkCalendar calendar, LocalDate day) {
        try {
            calendar.isWorkingDay(day);
            return true;
        } catch (NotYetPublishedException e) {
            return false;
        }
    }

    /** How a day counts. */
    public enum Kind {
        WORKDAY,
        MAKE_UP,
        DAY_OFF,
        WEEKEND;

        public boolean counts() {
            return this == WORKDAY || this == MAKE_UP;
        }
    }

    /** A day; {@code name}: the feast it is off for, or made up for, as the State Council's notice says. */
    public record CountedDay(LocalDate date, Kind kind, String name) {}
}
