package org.liangze.escalation.talk.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter by its name, such as 2026-Q3. */
public record Period(String name, LocalDate first, LocalDate last) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    public static Optional<Period> quarter(String name) {
        Matcher found = QUARTER.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        LocalDate first =
                LocalDate.of(Integer.parseInt(found.group(1)), Month.of(3 * Integer.parseInt(found.group(2)) - 2), 1);
        return Optional.of(new Period(name, first, first.plusMonths(3).minusDays(1)));
    }
}
