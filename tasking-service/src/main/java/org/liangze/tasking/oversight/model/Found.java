package org.liangze.tasking.oversight.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;

/**
 * A finding before it has a number and a deadline.
 *
 * @param item of the list or the visit; 0 for others
 * @param severity as the group gave it
 * @param due as the group gave it; null for the policy's
 */
public record Found(
        Kind kind,
        int item,
        String title,
        String note,
        IssueClass severity,
        OversightParty party,
        OversightMeasure measure,
        @Nullable LocalDate due) {
    /** Where a finding comes from. */
    public enum Kind {
        /** A 否 to a point of the oversight list. */
        POINT,
        /** The real state is not what the cadre's record says. */
        RECORD,
        /** Beside the lists. */
        OTHER
    }

    /** The class it counts with: one up when it was found before (domain.md §6.24, §7.32). */
    public IssueClass classed(boolean repeated) {
        if (!repeated) {
            return severity;
        }
        return switch (severity) {
            case L1 -> IssueClass.L2;
            case L2, L3 -> IssueClass.L3;
        };
    }

    /** Whether this is what was found before: the same point, by its words, because lists get new numbers. */
    public boolean repeats(Kind otherKind, String otherTitle) {
        return kind == otherKind && title.equals(otherTitle);
    }
}
