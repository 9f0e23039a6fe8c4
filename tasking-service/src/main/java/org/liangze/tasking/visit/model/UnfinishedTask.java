package org.liangze.tasking.visit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;

/**
 * A task that a visit may satisfy.
 *
 * @param opensAt first instant of its window
 * @param dueAt the instant from which it is overdue
 */
public record UnfinishedTask(
        UUID taskId,
        TaskKind kind,
        String period,
        @Nullable String campaign,
        @Nullable UUID cadreId,
        LocalDate due,
        Instant opensAt,
        Instant dueAt) {

    /** Late visits are taken too: the window of an unfinished task reaches to now. */
    boolean windowContains(Instant visitedAt) {
        return !visitedAt.isBefore(opensAt);
    }

    /**
     * On time counts the visit, not its entry, so that a visit made without a network is not late; but an entry that comes long
     * after the due date is. Late never counts as on time (domain.md §4.17).
     */
    public TaskState closedBy(Instant visitedAt, Instant now, Duration entryGrace) {
        boolean onTime = visitedAt.isBefore(dueAt) && now.isBefore(dueAt.plus(entryGrace));
        return onTime ? TaskState.COMPLETED : TaskState.COMPLETED_LATE;
    }
}
