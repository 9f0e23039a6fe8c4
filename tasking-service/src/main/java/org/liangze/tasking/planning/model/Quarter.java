package org.liangze.tasking.planning.model;

import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("number is %d; it must lie between 1 and 4".formatted(number));
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    public Quarter next() {
        return of(last().plusDays(1));
    }

    public Quarter previous() {
        return of(first().minusDays(1));
    }

    /** Such as {@code 2026-Q3}. */
    public String name() {
        return "%d-Q%d".formatted(year, number);
    }

    /** What a user reads, for this and for a campaign's period. */
    public static String chinese(String period) {
        String year = period.substring(0, 4);
        String rest = period.substring(5);
        return switch (rest) {
            case "Q1" -> year + "年第一季度";
            case "Q2" -> year + "年第二季度";
            case "Q3" -> year + "年第三季度";
            case "Q4" -> year + "年第四季度";
            default -> year + "年" + rest;
        };
    }
}
