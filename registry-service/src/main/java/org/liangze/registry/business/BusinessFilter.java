package org.liangze.registry.business;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;

/**
 * Which businesses to list, and where to go on.
 *
 * @param region code prefix
 * @param only the one business that the caller may see; null for all in scope
 * @param after region, name and id of the last one shown; null from the start
 */
record BusinessFilter(
        String q,
        String region,
        @Nullable Tier tier,
        @Nullable BusinessKind kind,
        @Nullable OperatingState state,
        @Nullable UUID cadre,
        boolean gap,
        @Nullable UUID only,
        @Nullable List<String> after,
        int limit) {}
