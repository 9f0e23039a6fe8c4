package org.liangze.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A channel's provider accepted the message.
 */
public record MessageDelivered(UUID messageId, UUID recipientId, String channel, Instant at) implements NotifyEvent {
    public static final String TYPE = "notify.message-delivered.v1";

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
