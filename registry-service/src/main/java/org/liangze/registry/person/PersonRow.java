package org.liangze.registry.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.registry.person.model.Contact;
import org.liangze.registry.person.model.PersonEntry;

/** A row of person. */
record PersonRow(
        UUID id,
        String code,
        String name,
        Role role,
        Level level,
        String region,
        String unit,
        @Nullable UUID liaisonId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        @Nullable UUID businessId,
        boolean inPost) {
    PersonEntry entry(Contact contact) {
        return new PersonEntry(
                id, code, name, role, level, region, unit, liaisonId, headId, deputyId, businessId, inPost, contact);
    }
}
