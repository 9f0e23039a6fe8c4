package org.liangze.kit.scope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/** A person as this service knows them, from {@code registry.person}. Fields as in {@link org.liangze.contracts.PersonChanged}. */
public record Person(
        UUID id,
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
        boolean inPost) {

    public Caller caller() {
        return new Caller(id, name, role, level, region, businessId);
    }
}
