package org.liangze.escalation.visit;

import java.util.Map;
import java.util.Set;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskState;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.springframework.stereotype.Component;

/** Opens a case when a visit is overdue, ends it when the visit was made or the task is gone. */
@Component
public class MissedVisits {
    private final Ladders ladders;

    MissedVisits(Ladders ladders) {
        this.ladders = ladders;
    }

    public void overdue(TaskOverdue task) {
        ladders.open(new NewCase(
                Ladder.VISIT,
                task.taskId().toString(),
                task.businessId(),
                task.region(),
                task.tier(),
                task.taskId(),
                null,
                task.cadreId(),
                null,
                title(task),
                false,
                Map.of(Anchor.DUE, task.due()),
                Set.of()));
    }

    public void closed(TaskClosed task) {
        String reason = task.state() == TaskState.CANCELLED ? "任务取消：" + task.reason() : "已完成督导";
        ladders.end(Ladder.VISIT, task.taskId().toString(), reason, null);
    }

    private static String title(TaskOverdue task) {
        return task.kind() == TaskKind.CAMPAIGN && task.campaign() != null
                ? task.campaign() + "节点督导"
                : "%s %s".formatted(task.period(), task.kind().chinese());
    }
}
