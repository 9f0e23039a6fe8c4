package org.liangze.registry.importing.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in every shape offices write them. */
final class Dates {
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{2})(\\d{2}))(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern CHINESE =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** A text that looks like a day; {@code day} is empty when there is no such day. */
    record Read(Optional<LocalDate> day) {}

    private Dates() {}

    /** Reads folded text; empty when it is no date at all. */
    static Optional<Read> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            String month = parts.group(2) == null ? parts.group(4) : parts.group(2);
            String day = parts.group(3) == null ? parts.group(5) : parts.group(3);
            return Optional.of(of(Integer.parseInt(parts.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
        }
        Matcher chinese = CHINESE.matcher(text);
        return chinese.matches()
                ? Optional.of(of(year(chinese.group(1)), number(chinese.group(2)), number(chinese.group(3))))
                : Optional.empty();
    }

    private static Read of(int year, int month, int day) {
        try {
            return new Read(Optional.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return new Read(Optional.empty());
        }
    }

    private static int year(String digits) {
        return digits.chars().map(Dates::digit).reduce(0, (all, digit) -> all * 10 + digit);
    }

    /** Up to 九十九. */
    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().map(Dates::digit).reduce(0, (all, digit) -> all * 10 + digit);
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        return tens * 10 + (ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1)));
    }

    private static int digit(int character) {
        int plain = character == '○' || character == '零' ? '〇' : character;
        return Math.max(0, DIGITS.indexOf(plain));
    }
}
