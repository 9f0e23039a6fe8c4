package org.liangze.contracts;

import java.util.UUID;

/**
 * A dead end in the registry that somebody must own (quality.md). See {@link Dead}.
 */
public record RegistryException(UUID exceptionId, Dead dead) implements RegistryEvent {
    public static final String TYPE = "registry.exception-raised.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_EVENTS;
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
