package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A rectification that nobody verified in time; to who verifies, then to the office (domain.md §6.25). */
final class RectificationUnverifiedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.RECTIFICATION_UNVERIFIED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "整改逾期未复核";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请尽快复核整改情况，通过的予以销号，不符合的退回。";
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
