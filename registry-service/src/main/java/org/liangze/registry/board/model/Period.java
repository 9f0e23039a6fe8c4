package org.liangze.registry.board.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month, both days included.
 *
 * @param name such as 2026, 2026-Q3 or 2026-09
 */
public record Period(String name, LocalDate from, LocalDate to) {
    private static final Pattern NAME = Pattern.compile("(2\\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /**
     * The period of a name.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static Period of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("时段“%s”应写成年、季度或月份，如2026、2026-Q3、2026-09".formatted(name));
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            int last = Integer.parseInt(parts.group(2)) * 3;
            return new Period(
                    name,
                    LocalDate.of(year, last - 2, 1),
                    YearMonth.of(year, last).atEndOfMonth());
        }
        if (parts.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(3)));
            return new Period(name, month.atDay(1), month.atEndOfMonth());
        }
        return new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The quarter of a day. */
    public static Period quarterOf(LocalDate day) {
        return of("%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
    }
}
