package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A visit was missed: to the cadre, then up the ladder (domain.md §7.28). */
final class TaskOverdueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.TASK_OVERDUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "督导逾期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case CADRE, LIAISON -> "请尽快补做督导；逾期完成将单独统计。";
            case UNIT_HEAD -> "请督促本单位包保干部尽快补做督导。";
            case OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, BUSINESS, ADMINISTRATOR -> "请督促有关单位尽快补做督导。";
        };
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return to.home().equals("/m") ? "/tasks" : "/queue";
    }

    @Override
    public List<String> matters(AlertRaised alert) {
        return late(alert);
    }

    private static List<String> late(AlertRaised alert) {
        LocalDate due = alert.due();
        if (due == null) {
            return List.of();
        }
        return alert.businesses().stream().map(b -> Matters.late(b.id(), due)).toList();
    }
}
