package org.liangze.tasking.oversight.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month, both days included.
 *
 * @param name such as 2026, 2026-Q3 or 2026-09
 */
public record Span(String name, LocalDate from, LocalDate to) {
    private static final Pattern NAME = Pattern.compile("(2\\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /**
     * The span of a name.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static Span of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("时段“%s”应写成年、季度或月份，如2026、2026-Q3、2026-09".formatted(name));
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            int last = Integer.parseInt(parts.group(2)) * 3;
            return new Span(
                    name,
                    LocalDate.of(year, last - 2, 1),
                    YearMonth.of(year, last).atEndOfMonth());
        }
        if (parts.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(3)));
            return new Span(name, month.atDay(1), month.atEndOfMonth());
        }
        return year(year);
    }

    public static Span year(int year) {
        return new Span(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The coverage aim counts by the year: from its first day to the end of this span (plan, part two (ten)). */
    public Span yearToDate() {
        return new Span(name, from.withDayOfYear(1), to);
    }
}
