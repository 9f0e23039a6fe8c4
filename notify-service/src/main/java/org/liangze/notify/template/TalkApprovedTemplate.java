package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A warning talk was approved; to who arranges it (domain.md §7.30). */
final class TalkApprovedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.TALK_APPROVED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "约谈已批准";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请安排约谈，并提前 3 个工作日通知。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/talks";
    }
}
