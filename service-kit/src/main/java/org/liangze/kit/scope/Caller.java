package org.liangze.kit.scope;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.web.Refusal;

/**
 * The person behind a request, as the register knows them.
 *
 * @param region code prefix of what the person may see; empty means the whole country
 * @param businessId for role BUSINESS, the only business it may see
 */
public record Caller(
        UUID personId,
        String name,
        Role role,
        Level level,
        String region,
        @Nullable UUID businessId) {

    /** Whether a place lies in this person's scope: leaders see down, never sideways (domain.md §3.1). */
    public boolean covers(String place) {
        return place.startsWith(region);
    }

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    /** Refuses everyone but the given roles. */
    public void require(Role... roles) {
        if (!is(roles)) {
            throw Refusal.notAllowed("role-not-allowed", "%s不能办理此项".formatted(role.chinese()));
        }
    }
}
