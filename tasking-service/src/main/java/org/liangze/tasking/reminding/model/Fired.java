package org.liangze.tasking.reminding.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A reminder whose time has come.
 *
 * @param due due date of its period
 * @param step such as {@code T-7}
 * @param letter the letter to unit heads, not the digest to cadres
 */
public record Fired(String period, LocalDate due, String step, LocalDate day, boolean letter) {

    /**
     * What to send now: of each period that is not over, what falls on its latest day that has come, so that days missed while
     * the system was down are not made up for one by one. The nearest due first.
     */
    public static List<Fired> toSend(Collection<Fired> come, LocalDate today) {
        return come.stream()
                .filter(fired -> !fired.due().isBefore(today))
                .filter(fired -> come.stream().noneMatch(fired::isOlderThan))
                .sorted(comparing(Fired::due)
                        .thenComparingInt(Fired::daysBefore)
                        .thenComparing(Fired::period))
                .toList();
    }

    private boolean isOlderThan(Fired other) {
        return other.period.equals(period) && other.day.isAfter(day);
    }

    private int daysBefore() {
        return Integer.parseInt(step.substring(2));
    }
}
