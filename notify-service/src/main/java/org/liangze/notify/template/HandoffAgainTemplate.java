package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A hand-off whose first notice reached nobody, sent again to that one body (domain.md §6.26). */
final class HandoffAgainTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.ISSUE_HANDED_OVER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "问题通报（重发）";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请接收并在期限内检查或立案。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }
}
