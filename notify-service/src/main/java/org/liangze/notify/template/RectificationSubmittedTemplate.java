package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** The business says it is put right; to who verifies (domain.md §6.25). */
final class RectificationSubmittedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.RECTIFICATION_SUBMITTED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "整改情况已提交";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请复核整改情况，通过的予以销号，不符合的退回。";
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
