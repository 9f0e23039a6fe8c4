package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    /** Year, name, the place of a campaign that a place wrote itself, and the round. */
    private static final Pattern PARTS =
            Pattern.compile("(?<year>\\d{4})-(?<name>[^@]+?)(?:@\\d*)?(?:-(?<round>\\d))?");

    private static final Pattern WHOLE = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("number is %d; it must lie between 1 and 4".formatted(number));
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter of a name such as {@code 2026-Q3}; empty for any other period. */
    public static Optional<Quarter> named(String period) {
        Matcher parts = WHOLE.matcher(period);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
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

    /** What a user reads, for this and for any other period; {@code 2026-Q3-2} is its second round. */
    public static String chinese(String period) {
        Matcher parts = PARTS.matcher(period);
        if (!parts.matches()) {
            return period;
        }
        String round = parts.group("round") == null ? "" : "第" + parts.group("round") + "轮";
        return parts.group("year") + "年" + term(parts.group("name")) + round;
    }

    private static String term(String name) {
        return switch (name) {
            case "Q1" -> "第一季度";
            case "Q2" -> "第二季度";
            case "Q3" -> "第三季度";
            case "Q4" -> "第四季度";
            case "H1" -> "上半年";
            case "H2" -> "下半年";
            default -> name;
        };
    }
}
