package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** What the regulator did, pushed to the cadre (domain.md §6.26). */
final class IssueResultTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.ISSUE_RESULT;
    }

    @Override
    public String title(AlertRaised alert) {
        return "处置结果反馈";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请知悉，并在下次督导时了解整改情况。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }
}
