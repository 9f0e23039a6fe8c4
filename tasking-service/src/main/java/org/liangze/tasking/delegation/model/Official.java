package org.liangze.tasking.delegation.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/**
 * A person as far as it matters here.
 *
 * @param liaison who acts for them; null for nobody
 */
public record Official(
        UUID id,
        Role role,
        Level level,
        String unit,
        String region,
        boolean inPost,
        @Nullable UUID liaison) {
    boolean isColleagueOf(Official other) {
        return role == Role.CADRE && level == other.level && unit.equals(other.unit);
    }

    boolean isLiaisonOf(Official other) {
        return id.equals(other.liaison);
    }
}
