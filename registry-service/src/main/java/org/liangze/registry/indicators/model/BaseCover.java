package org.liangze.registry.indicators.model;

import java.util.List;

/**
 * How far the regulator's base of valid licences reaches in a region (domain.md §9, 归集率).
 *
 * @param reach whether all, part or nothing of the region is counted by the base
 * @param roots code prefixes within which the base counts; everywhere else the register stands in for it
 */
public record BaseCover(Reach reach, List<String> roots) {
    /** What a figure may say of itself. */
    public enum Reach {
        NONE,
        TOO_COARSE,
        PART,
        WHOLE
    }

    /**
     * A list that was handed in.
     *
     * @param region what it covers
     * @param digits how finely its rows are placed
     */
    public record Load(String region, int digits) {}

    /** What the lists say of a region; {@code loads} in the order they were handed in. */
    public static BaseCover of(List<Load> loads, String region) {
        List<Load> around =
                loads.stream().filter(load -> region.startsWith(load.region())).toList();
        if (!around.isEmpty()) {
            return region.length() <= around.getLast().digits()
                    ? new BaseCover(Reach.WHOLE, List.of(region))
                    : new BaseCover(Reach.TOO_COARSE, List.of());
        }
        List<String> below = loads.stream()
                .map(Load::region)
                .filter(place -> place.startsWith(region))
                .distinct()
                .toList();
        return new BaseCover(below.isEmpty() ? Reach.NONE : Reach.PART, outermost(below));
    }

    private static List<String> outermost(List<String> places) {
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && place.startsWith(other)))
                .sorted()
                .toList();
    }
}
