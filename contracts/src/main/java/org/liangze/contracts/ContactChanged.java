package org.liangze.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a person or a business. Only notify may read this topic; a tombstone erases.
 *
 * @param partyId a person's id, or a business's id
 */
public record ContactChanged(
        UUID partyId, @Nullable String email, @Nullable String phone, long version) implements RegistryEvent {
    public static final String TYPE = "registry.contact-changed.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_CONTACT;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return partyId;
    }
}
