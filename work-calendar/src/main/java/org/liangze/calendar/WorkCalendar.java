package org.liangze.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked in China, and the arithmetic on them (domain.md §4.16, §11). Dates are whole days in
 * {@link #ZONE}. Immutable. Every method that counts throws {@link NotYetPublishedException} when it would have to
 * count a day of a year whose notice is not loaded; days up to 31 December of the last one are known.
 */
public final class WorkCalendar {
    /** The zone of every date here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Working days before a feast on which its window opens, unless a policy says otherwise (domain.md §4.13). */
    public static final int DEFAULT_WINDOW_DAYS = 10;

    private final SortedMap<Integer, YearNotice> notices;
    private final WorkingDays days;

    WorkCalendar(Collection<YearNotice> consecutiveYears) {
        notices = new TreeMap<>();
        consecutiveYears.forEach(notice -> notices.put(notice.year(), notice));
        days = new WorkingDays(notices.values());
    }

    /** The calendar that ships with the library, 2013 to 2026; always the same instance. */
    public static WorkCalendar shipped() {
        return ShippedNotices.CALENDAR;
    }

    /**
     * A calendar that also follows this notice, be it of a new year or amending one; this one does not change.
     *
     * @throws IllegalArgumentException if the notice is empty, lacks one of the seven yearly feasts, or would leave a
     *     year between it and the loaded ones without a notice
     */
    public WorkCalendar with(YearNotice year) {
        NoticeCheck.requireWhole(year);
        NoticeCheck.requireAdjoining(year.year(), notices.firstKey(), notices.lastKey());
        SortedMap<Integer, YearNotice> all = new TreeMap<>(notices);
        all.put(year.year(), year);
        return new WorkCalendar(all.values());
    }

    /** The last year whose notice is loaded. */
    public int lastPublishedYear() {
        return notices.lastKey();
    }

    /** The first year whose notice is loaded. */
    public int firstPublishedYear() {
        return notices.firstKey();
    }

    /** The notice this calendar follows for a year, such as to name its papers. */
    public YearNotice notice(int year) {
        YearNotice notice = notices.get(year);
        if (notice == null) {
            throw new NotYetPublishedException(year);
        }
        return notice;
    }

    /** Whether the day is worked: a weekday that is no holiday, or a make-up day. */
    public boolean isWorkingDay(LocalDate day) {
        return days.contains(day);
    }

    /**
     * The n-th working day after the day, or the |n|-th before it if n is negative. The day itself never counts,
     * worked or not; n = 0 gives the day back as it is.
     */
    public LocalDate plus(LocalDate day, int n) {
        if (n == 0) {
            return day;
        }
        return n > 0 ? days.after(day, n) : days.before(day, -(long) n);
    }

    /** The day itself if it is worked, otherwise the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, -1);
    }

    /** The day itself if it is worked, otherwise the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    /**
     * T−n: so many calendar days before the due date; on a day off, the last working day before (domain.md §11).
     *
     * @param daysBefore calendar days, not negative
     */
    public LocalDate reminderDay(LocalDate due, int daysBefore) {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("daysBefore is %d; it must not be negative".formatted(daysBefore));
        }
        return onOrBefore(due.minusDays(daysBefore));
    }

    /** How many working days lie after {@code from}, up to and including {@code to}; negative if {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return days.between(from, to);
    }

    /** The holidays of the year's notice in order; 元旦 may begin in December before. */
    public List<Feast> feasts(int year) {
        return Feasts.of(notice(year), days);
    }

    /** From the {@value #DEFAULT_WINDOW_DAYS}th working day before the first day off to the last one before it (domain.md §4.13). */
    public Window window(Feast feast) {
        return window(feast, DEFAULT_WINDOW_DAYS);
    }

    /**
     * The same, opening on another working day before the first day off.
     *
     * @param workingDaysBefore working days, at least 1
     */
    public Window window(Feast feast, int workingDaysBefore) {
        if (workingDaysBefore < 1) {
            throw new IllegalArgumentException(
                    "workingDaysBefore is %d; it must be at least 1".formatted(workingDaysBefore));
        }
        return new Window(plus(feast.firstDayOff(), -workingDaysBefore), plus(feast.firstDayOff(), -1));
    }

    /** The days that both calendars know and one counts as worked, the other as off: what an amendment changed. */
    public List<LocalDate> daysThatDiffer(WorkCalendar other) {
        return days.differing(other.days);
    }
}
