package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A letter waits for the one who decides on it (domain.md §7.31). */
final class LetterDraftTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.LETTER_DRAFT;
    }

    @Override
    public String title(AlertRaised alert) {
        return "函件待审批";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请在 3 个工作日内审批或不予发出。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/letters";
    }
}
