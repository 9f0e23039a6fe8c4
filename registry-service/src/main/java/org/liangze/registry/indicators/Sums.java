package org.liangze.registry.indicators;

import org.jspecify.annotations.Nullable;

/**
 * What the indicators of a region are made of.
 *
 * @param collectable registered businesses that stand in for the base where there is none; {@code collected} those of them
 *     whose mandatory fields are all there
 * @param baseRows valid licences of the base; {@code baseHeld} those held by a business whose mandatory fields are all there
 */
record Sums(
        String region,
        @Nullable String name,
        long operating,
        long covered,
        long needStaff,
        long staffed,
        long collectable,
        long collected,
        long baseRows,
        long baseHeld) {
    static Sums none(String region) {
        return new Sums(region, null, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
