package org.liangze.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every day of the published years, numbered once, so that a count is two look-ups however long it is. */
final class WorkingDays {
    private final LocalDate start;
    private final LocalDate end;
    private final LocalDate[] worked;
    /** For each known day, and the one after the last, how many worked days precede it. */
    private final int[] workedBefore;

    /** Takes the notices of consecutive years in order; where two name the same day the later one decides. */
    WorkingDays(Collection<YearNotice> notices) {
        Map<LocalDate, Boolean> off = new HashMap<>();
        notices.forEach(notice -> notice.days().forEach(day -> off.put(day.date(), day.off())));
        start = LocalDate.of(notices.iterator().next().year(), Month.JANUARY, 1);
        end = start.plusYears(notices.size());
        worked = start.datesUntil(end)
                .filter(day -> !off.getOrDefault(day, isWeekend(day)))
                .toArray(LocalDate[]::new);
        workedBefore = runningCount();
    }

    boolean contains(LocalDate day) {
        return between(day.minusDays(1), day) == 1;
    }

    LocalDate after(LocalDate day, long n) {
        LocalDate next = day.plusDays(1);
        return worked(workedBefore[place(next, next)] + n - 1);
    }

    LocalDate before(LocalDate day, long n) {
        return worked(workedBefore[place(day, day.minusDays(1))] - n);
    }

    /** Worked days after {@code from}, up to and including {@code to}. */
    int between(LocalDate from, LocalDate to) {
        return upTo(to) - upTo(from);
    }

    List<LocalDate> differing(WorkingDays other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate until = end.isBefore(other.end) ? end : other.end;
        if (!from.isBefore(until)) {
            return List.of();
        }
        return from.datesUntil(until)
                .filter(day -> contains(day) != other.contains(day))
                .toList();
    }

    private int upTo(LocalDate day) {
        return workedBefore[place(day.plusDays(1), day)];
    }

    private LocalDate worked(long number) {
        if (number < 0) {
            throw new NotYetPublishedException(start.getYear() - 1);
        }
        if (number >= worked.length) {
            throw new NotYetPublishedException(end.getYear());
        }
        return worked[(int) number];
    }

    /** The day's place in the running count; if it has none, the year of the day to be counted is to blame. */
    private int place(LocalDate day, LocalDate counted) {
        if (day.isBefore(start) || day.isAfter(end)) {
            throw new NotYetPublishedException(counted.getYear());
        }
        return (int) DAYS.between(start, day);
    }

    private int[] runningCount() {
        int[] count = new int[(int) DAYS.between(start, end) + 1];
        for (LocalDate day : worked) {
            count[(int) DAYS.between(start, day) + 1] = 1;
        }
        for (int i = 1; i < count.length; i++) {
            count[i] += count[i - 1];
        }
        return count;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
