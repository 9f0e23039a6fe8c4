package org.liangze.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts as a person with the notices on the table would, sharing nothing with the library but the files. */
final class NaiveCalendar {
    static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final Pattern DAY = Pattern.compile("\"date\": \"([-0-9]{10})\",\\s+\"isOffDay\": (true|false)");

    private final Map<LocalDate, Boolean> off = new HashMap<>();

    NaiveCalendar() {
        IntStream.rangeClosed(2013, 2026).mapToObj(ShippedFile::text).forEach(this::read);
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean named = off.get(day);
        if (named != null) {
            return !named;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working days met one after another, stepping day by day; null where the walk left the known days. */
    LocalDate[] walk(LocalDate day, int step, int steps) {
        LocalDate[] reached = new LocalDate[steps];
        int count = 0;
        for (LocalDate at = day.plusDays(step); count < steps && known(at); at = at.plusDays(step)) {
            if (isWorkingDay(at)) {
                reached[count++] = at;
            }
        }
        return reached;
    }

    private static boolean known(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private void read(String file) {
        DAY.matcher(file)
                .results()
                .forEach(day -> off.put(LocalDate.parse(day.group(1)), Boolean.valueOf(day.group(2))));
    }
}
