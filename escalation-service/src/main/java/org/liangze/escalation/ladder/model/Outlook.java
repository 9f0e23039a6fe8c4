package org.liangze.escalation.ladder.model;

import java.time.Instant;
import java.time.LocalDate;

/** What lies before a case. */
public sealed interface Outlook {
    /**
     * A step with its moment.
     *
     * @param limit the date whose passing leads there
     */
    record Next(String mark, Instant at, LocalDate limit) implements Outlook {}

    /** The next step needs the holiday notice of a year that is not loaded (domain.md §4.16). */
    record Waits(int year) implements Outlook {}

    /** Nothing comes by itself: all steps are taken, or a date must become known first. */
    record Rests() implements Outlook {}
}
