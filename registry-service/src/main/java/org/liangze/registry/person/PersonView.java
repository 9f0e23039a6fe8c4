package org.liangze.registry.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/** A person as the API shows them; contact details masked. */
record PersonView(
        UUID id,
        String code,
        String name,
        Role role,
        String roleName,
        Level level,
        String levelName,
        String region,
        String regionName,
        String unit,
        @Nullable UUID liaisonId,
        @Nullable String liaisonName,
        @Nullable UUID headId,
        @Nullable String headName,
        @Nullable UUID deputyId,
        @Nullable UUID businessId,
        boolean inPost,
        @Nullable LocalDate leftOn,
        @Nullable String emailMasked,
        @Nullable String phoneMasked,
        int businesses) {}
