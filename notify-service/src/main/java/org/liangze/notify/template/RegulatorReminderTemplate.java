package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Last day of a step of the regulator (domain.md §6.26). */
final class RegulatorReminderTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.REGULATOR_REMINDER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "处置步骤今日到期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请按期办理", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }

    @Override
    public List<String> matters(AlertRaised alert) {
        return AlertTemplate.untilClosed(alert);
    }
}
