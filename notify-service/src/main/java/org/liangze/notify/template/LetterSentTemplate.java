package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A letter for this reader (domain.md §7.31). */
final class LetterSentTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.LETTER_SENT;
    }

    @Override
    public String title(AlertRaised alert) {
        return "函件送达";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请签收并答复", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/letters";
    }
}
