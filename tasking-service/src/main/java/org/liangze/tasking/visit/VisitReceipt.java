package org.liangze.tasking.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.TaskState;

/** What a stored visit led to; the same however often it is sent. */
public record VisitReceipt(UUID visitId, List<Found> issues, List<Closed> tasks) {
    public record Found(
            UUID issueId,
            int number,
            int item,
            String title,
            IssueClass severity,
            boolean repeated,
            @Nullable LocalDate due) {}

    /**
     * A task that it closed.
     *
     * @param remark why it is late, in a sentence; null when it is on time
     */
    public record Closed(
            UUID taskId,
            String period,
            TaskState state,
            String stateName,
            @Nullable String remark) {}
}
