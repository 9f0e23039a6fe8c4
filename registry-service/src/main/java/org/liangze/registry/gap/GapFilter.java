package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open gaps to list, and where to go on.
 *
 * @param cadre who covered the business before; null for any
 * @param after due day and id of the last one shown; null from the start
 */
record GapFilter(
        String region,
        @Nullable String tier,
        @Nullable String kind,
        @Nullable UUID cadre,
        LocalDate today,
        @Nullable List<String> after,
        int limit) {}
