package org.liangze.registry.indicators.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter, the period after which figures are frozen (domain.md §9); written {@code 2026-Q3}. */
public record Quarter(int year, int number) {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public static Optional<Quarter> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, number * MONTHS, 1).plusMonths(1).minusDays(1);
    }

    public Quarter next() {
        return of(lastDay().plusDays(1));
    }

    public String name() {
        return "%d-Q%d".formatted(year, number);
    }
}
