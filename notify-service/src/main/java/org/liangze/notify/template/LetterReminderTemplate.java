package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A letter's answer is near its deadline (domain.md §7.31). */
final class LetterReminderTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.LETTER_REMINDER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "函件答复将到期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请答复", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/letters";
    }
}
