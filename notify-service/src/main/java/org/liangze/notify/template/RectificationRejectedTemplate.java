package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A rectification came back to the business with a new due date (domain.md §6.25). */
final class RectificationRejectedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.RECTIFICATION_REJECTED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "整改未通过复核";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请重新整改并提交整改情况", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }
}
