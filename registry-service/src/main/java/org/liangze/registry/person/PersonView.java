package org.liangze.registry.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/**
 * A person as the API shows them; contact details masked.
 *
 * @param deputyActing the deputy stands in today
 * @param leavesOn a leaving that is planned
 */
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
        @Nullable String deputyName,
        @Nullable LocalDate deputyFrom,
        @Nullable LocalDate deputyTo,
        boolean deputyActing,
        @Nullable UUID businessId,
        boolean inPost,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate leavesOn,
        @Nullable String emailMasked,
        @Nullable String phoneMasked,
        int businesses) {
    /** Somebody further up. */
    record Superior(UUID id, String name, Role role, String roleName, Level level, String levelName) {}

    /** How much a cadre covers. */
    record Holds(int businesses, int warnAbove, boolean tooMany) {}

    /**
     * A person's whole file.
     *
     * @param reportsTo the line up: head of the unit, then level by level
     * @param history posts of the caller's scope, the newest first
     */
    record Whole(@JsonUnwrapped PersonView person, List<Superior> reportsTo, Holds holds, List<Posts.Post> history) {}
}
