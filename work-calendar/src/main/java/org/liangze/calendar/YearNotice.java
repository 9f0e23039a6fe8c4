package org.liangze.calendar;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the State Council announced for one year: days off and make-up days. Ordinary weekends are not listed
 * (domain.md §4.16).
 *
 * @param year the year the notice is for
 * @param name what the notice is called
 * @param publishedAt the day it was published; null where the file does not say
 * @param papers where the notices were published
 * @param days in order of date, each at most once, from 1 December of the year before to 31 December
 */
public record YearNotice(
        int year, String name, @Nullable LocalDate publishedAt, List<String> papers, List<NoticeDay> days) {
    /** @throws IllegalArgumentException if the year lies outside 1949 to 9999, or a day lies outside the notice's reach or is named twice */
    public YearNotice {
        if (year < 1949 || year > 9999) {
            throw new IllegalArgumentException("year is %d; it must lie between 1949 and 9999".formatted(year));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of the notice for %d is blank".formatted(year));
        }
        papers = List.copyOf(papers);
        days = days.stream().sorted(comparing(NoticeDay::date)).toList();
        requireWithinReach(year, days);
        requireNamedOnce(days);
    }

    /** A notice under its usual name, its day of publication not given. */
    public YearNotice(int year, List<String> papers, List<NoticeDay> days) {
        this(year, usualName(year), null, papers, days);
    }

    /** What the State Council's office calls such a notice every year. */
    static String usualName(int year) {
        return "国务院办公厅关于%d年部分节假日安排的通知".formatted(year);
    }

    /** Whether both name the same days: what a calendar counts by is the same. */
    public boolean countsLike(YearNotice other) {
        return year == other.year && days.equals(other.days);
    }

    /**
     * Reads one file in the form of holiday-cn's {@code YYYY.json}, which may say besides what the notice is called
     * ({@code name}) and when it was published ({@code publishedAt}); the reader is left open.
     *
     * @throws IOException if the reader fails
     * @throws IllegalArgumentException if the text is anything but such a file, saying where and why
     */
    public static YearNotice read(Reader holidayCnJson) throws IOException {
        return NoticeReader.read(holidayCnJson);
    }

    /** Whether the notice is out: a file made ahead of it names no days. */
    public boolean isPublished() {
        return !days.isEmpty();
    }

    private static void requireWithinReach(int year, List<NoticeDay> days) {
        LocalDate first = LocalDate.of(year - 1, Month.DECEMBER, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        for (NoticeDay day : days) {
            if (day.date().isBefore(first) || day.date().isAfter(last)) {
                throw new IllegalArgumentException("date %s is outside the notice for %d, which reaches from %s to %s"
                        .formatted(day.date(), year, first, last));
            }
        }
    }

    private static void requireNamedOnce(List<NoticeDay> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).date().equals(days.get(i - 1).date())) {
                throw new IllegalArgumentException(
                        "date %s is named twice".formatted(days.get(i).date()));
            }
        }
    }
}
