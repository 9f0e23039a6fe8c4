package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** An issue was closed (domain.md §6.25). */
final class IssueClosedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.ISSUE_CLOSED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "问题已销号";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请知悉，无需再办。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }
}
