package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** The deadline of a finding comes near. */
final class OversightReminderTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.OVERSIGHT_REMINDER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "督查整改将到期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请按期整改并提交整改情况", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.oversightPage(alert);
    }
}
