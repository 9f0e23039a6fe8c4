package org.liangze.notify.message.model;

import java.util.UUID;
import org.liangze.contracts.MessageType;
import org.liangze.kit.id.Ids;

/** What may exist once: the dedupe key of domain.md §8.37. */
public record MessageKey(UUID recipientId, String subject, MessageType type, String step) {

    /** The message's id, the same on every node and every try. */
    public UUID messageId() {
        return Ids.named("message", recipientId, subject, type.code(), step);
    }
}
