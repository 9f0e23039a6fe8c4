package org.liangze.registry.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to list, and where to go on.
 *
 * @param q part of a name or unit, or a code; empty for everybody
 * @param role null for any
 * @param after region, name and id of the last one shown; null from the start
 */
record PersonFilter(
        String q,
        @Nullable String role,
        @Nullable String level,
        @Nullable String unit,
        @Nullable Boolean inPost,
        String region,
        LocalDate today,
        @Nullable List<String> after,
        int limit) {}
