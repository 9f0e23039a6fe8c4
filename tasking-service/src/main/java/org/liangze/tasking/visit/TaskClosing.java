package org.liangze.tasking.visit;

import java.time.Duration;
import java.util.List;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskState;
import org.liangze.kit.outbox.Outbox;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.visit.model.UnfinishedTask;
import org.springframework.stereotype.Component;

/** A visit closes the tasks it satisfies, on time or late (domain.md §4.15, §4.17). */
@Component
class TaskClosing {
    private final Visits visits;
    private final VisitPolicy policy;
    private final Outbox outbox;

    TaskClosing(Visits visits, VisitPolicy policy, Outbox outbox) {
        this.visits = visits;
        this.policy = policy;
        this.outbox = outbox;
    }

    void close(Visits.Stored visit, List<UnfinishedTask> satisfied) {
        Duration grace = policy.entryGrace(visit.region(), CalendarInUse.dayOf(visit.recordedAt()));
        for (UnfinishedTask task : satisfied) {
            TaskState state = task.closedBy(visit.visitedAt(), visit.recordedAt(), grace);
            visits.close(task, state, visit);
            outbox.publish(new TaskClosed(
                    task.taskId(),
                    visit.businessId(),
                    task.cadreId(),
                    task.kind(),
                    task.period(),
                    task.campaign(),
                    task.due(),
                    state,
                    null,
                    visit.visitId(),
                    visit.visitedAt()));
        }
    }
}
