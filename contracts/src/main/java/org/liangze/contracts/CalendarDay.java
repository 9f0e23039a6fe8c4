package org.liangze.contracts;

import java.time.LocalDate;

/**
 * One day that a notice changes from its ordinary place in the week.
 *
 * @param name the feast as the notice writes it
 * @param off true for a day off, false for a make-up day that is worked
 */
public record CalendarDay(String name, LocalDate date, boolean off) {}
