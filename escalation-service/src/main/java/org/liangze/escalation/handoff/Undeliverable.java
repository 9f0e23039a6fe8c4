package org.liangze.escalation.handoff;

import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.springframework.stereotype.Component;

/** Marks hand-offs whose notice reached nobody, so that the office can send just these again. */
@Component
public class Undeliverable {
    private final Handoffs handoffs;

    Undeliverable(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    public void undeliverable(MessageUndeliverable message) {
        if (message.message() == MessageType.ISSUE_HANDED_OVER) {
            handoffs.undelivered(message.recipientId(), message.reason(), message.at());
        }
    }
}
