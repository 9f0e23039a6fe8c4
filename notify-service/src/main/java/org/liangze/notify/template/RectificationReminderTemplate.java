package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Two days before a rectification is due (domain.md §7.27). */
final class RectificationReminderTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.RECTIFICATION_REMINDER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "整改将到期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case BUSINESS -> AlertTemplate.by("请完成整改并提交整改情况", alert.due());
            case CADRE, LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, ADMINISTRATOR ->
                AlertTemplate.by("请督促主体完成整改", alert.due());
        };
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }

    @Override
    public List<String> matters(AlertRaised alert) {
        return alert.issueId() == null ? List.of() : List.of(Matters.rectification(alert.issueId()));
    }
}
