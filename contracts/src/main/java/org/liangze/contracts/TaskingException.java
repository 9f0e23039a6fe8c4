package org.liangze.contracts;

import java.util.UUID;

/**
 * A dead end in tasking that somebody must own. See {@link Dead}.
 */
public record TaskingException(UUID exceptionId, Dead dead) implements TaskingEvent {
    public static final String TYPE = "tasking.exception-raised.v1";

    @Override
    public String topic() {
        return Topics.TASKING_EVENTS;
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
