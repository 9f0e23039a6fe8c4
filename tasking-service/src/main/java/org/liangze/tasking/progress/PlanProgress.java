package org.liangze.tasking.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far regular visits are in a quarter: the quarter itself, its rounds, and the half-year in which it lies, as far as a tier here
 * is visited by them.
 *
 * @param tasks all but the cancelled, of all {@code rounds}
 * @param open not done and not yet due
 * @param rounds each regular period that touches the quarter and has tasks here; what the totals are made of
 */
record PlanProgress(
        String period,
        String periodName,
        LocalDate opens,
        LocalDate due,
        long tasks,
        long completed,
        long completedLate,
        long overdue,
        long open,
        long cancelled,
        List<Part> rounds,
        List<Part> campaigns) {
    /**
     * How far one period is.
     *
     * @param own the campaign when an office wrote it
     */
    record Part(
            String name,
            String period,
            LocalDate opens,
            LocalDate due,
            long tasks,
            long completed,
            long completedLate,
            long overdue,
            long open,
            @Nullable UUID own) {}
}
