package org.liangze.standalone.replay.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.TasksMoved;
import org.liangze.kit.id.Ids;

/** What happens to tasks. A plan is told per task; what a task is, later events are told by its id. */
final class TaskFacts {
    private record Planned(TaskKind kind, @Nullable String campaign, String business) {}

    private final Names names;
    private final Map<UUID, Planned> planned = new HashMap<>();

    TaskFacts(Names names) {
        this.names = names;
    }

    List<FactBuilder> open(Said said, PlanIssued plan) {
        return plan.businesses().stream()
                .map(business -> {
                    UUID task = Ids.named("task", business.id(), plan.period(), plan.kind());
                    planned.put(task, new Planned(plan.kind(), plan.campaign(), names.of(business.id())));
                    return task(said, plan.kind(), plan.campaign())
                            .subject(names.one(business.id()))
                            .to(names.one(plan.cadreId()))
                            .state(TaskState.OPEN)
                            .due(plan.due())
                            .detail(plan.period());
                })
                .toList();
    }

    List<FactBuilder> overdue(Said said, TaskOverdue task) {
        return List.of(task(said, task.kind(), task.campaign())
                .subject(names.one(task.businessId()))
                .to(names.one(task.cadreId()))
                .state(TaskState.OVERDUE)
                .due(task.due())
                .detail(task.period()));
    }

    List<FactBuilder> closed(Said said, TaskClosed task) {
        String reason = task.reason();
        return List.of(task(said, task.kind(), task.campaign())
                .subject(names.one(task.businessId()))
                .to(names.one(task.cadreId()))
                .state(task.state())
                .due(task.due())
                .detail(reason == null ? task.period() : task.period() + "：" + names.text(reason)));
    }

    List<FactBuilder> moved(Said said, TasksMoved moved) {
        return moved.taskIds().stream()
                .map(id -> {
                    Planned task = planned.get(id);
                    List<String> businesses = names.refs(moved.businesses());
                    return new FactBuilder(said, Kind.TASK)
                            .type(task == null ? null : task.kind().name())
                            .campaign(task == null ? null : task.campaign())
                            .subject(task == null ? businesses : List.of(task.business()))
                            .to(names.one(moved.cadreId()))
                            .state("MOVED");
                })
                .toList();
    }

    private static FactBuilder task(Said said, TaskKind kind, @Nullable String campaign) {
        return new FactBuilder(said, Kind.TASK).type(kind.name()).campaign(campaign);
    }
}
