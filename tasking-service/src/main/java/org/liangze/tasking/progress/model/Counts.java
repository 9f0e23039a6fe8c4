package org.liangze.tasking.progress.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.liangze.contracts.TaskState;

/**
 * The counts of one period and place.
 *
 * @param byMeasure by task state, and {@code YES} and {@code NO} for answers; what is missing is 0
 */
public record Counts(Map<String, Long> byMeasure) {
    public Counts {
        byMeasure = Map.copyOf(byMeasure);
    }

    /** Several periods or places together. */
    public static Counts sum(Collection<Counts> parts) {
        Map<String, Long> all = new HashMap<>();
        parts.forEach(part -> part.byMeasure().forEach((measure, n) -> all.merge(measure, n, Long::sum)));
        return new Counts(all);
    }

    public long of(TaskState state) {
        return of(state.name());
    }

    public long of(String measure) {
        return byMeasure.getOrDefault(measure, 0L);
    }

    /** Tasks that count: all but the cancelled. */
    public long tasks() {
        return unfinished() + of(TaskState.OVERDUE) + of(TaskState.COMPLETED) + of(TaskState.COMPLETED_LATE);
    }

    /** Not done and not yet due. */
    public long unfinished() {
        return of(TaskState.PLANNED) + of(TaskState.OPEN) + of(TaskState.IN_PROGRESS);
    }
}
