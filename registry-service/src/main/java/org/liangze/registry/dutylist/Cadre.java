package org.liangze.registry.dutylist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;

/** A cadre in post, as their papers name them. */
public record Cadre(
        UUID id,
        String name,
        Level level,
        String region,
        String regionName,
        String unit,
        @Nullable UUID headId,
        @Nullable UUID liaisonId) {}
