package org.liangze.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The recipient opened or acknowledged a message.
 */
public record MessageRead(UUID messageId, UUID recipientId, MessageType message, boolean acknowledged, Instant at)
        implements NotifyEvent {
    public static final String TYPE = "notify.message-read.v1";

    @Override
    public String topic() {
        return Topics.NOTIFY_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return recipientId;
    }
}
