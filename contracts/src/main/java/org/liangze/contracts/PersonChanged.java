package org.liangze.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a person after any change. No contact details.
 *
 * @param region GB/T 2260 code prefix of the person's scope
 * @param unit name of the unit the person belongs to
 * @param businessId for role BUSINESS: the business whose account this is
 * @param inPost false once the person has left; then the person covers nothing and gets nothing new
 * @param version grows by one with every change
 */
public record PersonChanged(
        UUID personId,
        String code,
        String name,
        Role role,
        Level level,
        String region,
        String regionName,
        String unit,
        @Nullable UUID liaisonId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        @Nullable UUID businessId,
        boolean inPost,
        long version)
        implements RegistryEvent {
    public static final String TYPE = "registry.person-changed.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_PERSON;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return personId;
    }
}
