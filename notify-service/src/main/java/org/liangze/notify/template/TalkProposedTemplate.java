package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A warning talk is proposed; people decide (domain.md §7.30). */
final class TalkProposedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.TALK_PROPOSED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "拟警示约谈";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请决定是否约谈；系统只提出建议。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/talks";
    }
}
