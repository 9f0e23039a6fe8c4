package org.liangze.tasking.progress.model;

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
