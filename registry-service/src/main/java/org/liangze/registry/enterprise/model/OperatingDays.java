package org.liangze.registry.enterprise.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.liangze.contracts.OperatingState;

/**
 * On which days a business was in operation. A change holds from the day on which it was seen.
 *
 * @param changes in any order
 * @param now its present state, which is all there is to know when it never changed
 */
public record OperatingDays(List<Change> changes, OperatingState now) {
    /** A change of state. */
    public record Change(LocalDate day, OperatingState from, OperatingState to) {}

    public OperatingDays {
        changes = changes.stream().sorted(Comparator.comparing(Change::day)).toList();
    }

    public boolean operating(LocalDate day) {
        OperatingState state = changes.isEmpty() ? now : changes.getFirst().from();
        for (Change change : changes) {
            if (!change.day().isAfter(day)) {
                state = change.to();
            }
        }
        return state == OperatingState.OPERATING;
    }

    /** On any day from one to another, both included. */
    public boolean operating(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).anyMatch(this::operating);
    }
}
