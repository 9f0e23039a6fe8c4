package org.liangze.contracts;

import java.util.UUID;

/**
 * A dead end in notify that somebody must own. See {@link Dead}.
 */
public record NotifyException(UUID exceptionId, Dead dead) implements NotifyEvent {
    public static final String TYPE = "notify.exception-raised.v1";

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
        return exceptionId;
    }
}
