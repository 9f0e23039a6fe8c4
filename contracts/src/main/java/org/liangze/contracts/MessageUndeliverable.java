package org.liangze.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * No channel could deliver; somebody must own it.
 */
public record MessageUndeliverable(
        UUID messageId, UUID recipientId, MessageType message, String channel, String reason, Instant at)
        implements NotifyEvent {
    public static final String TYPE = "notify.message-undeliverable.v1";

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
