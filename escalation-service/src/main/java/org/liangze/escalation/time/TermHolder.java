package org.liangze.escalation.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;

/** A feature whose deadlines are counted in working days and follow an amended year (domain.md §4.16). */
public interface TermHolder {
    Set<TermKind> kinds();

    /**
     * Locks the item; if it is open and still due on {@code from}, moves it to where {@code to} says, with what hangs on it and a
     * line in its history. Empty, and nothing happens, when it is closed, done or due on another day by now.
     */
    Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why);

    /** The case whose steps are counted from this deadline. */
    default @Nullable UUID caseOf(TermKind kind, UUID item) {
        return null;
    }

    /** Counts the day anew on which a reminder of an open item comes that has not been sent; its last day stays. */
    default void reminderDay(TermKind kind, UUID item) {}

    /**
     * What moved.
     *
     * @param subject as a reader knows it
     */
    record Held(@Nullable UUID businessId, String subject) {}
}
