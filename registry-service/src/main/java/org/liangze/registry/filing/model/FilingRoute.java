package org.liangze.registry.filing.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.contracts.Level;

/** The offices a filing passes: each registered one above the cadre's own level, up to the city (domain.md §3.6). */
public record FilingRoute(List<Stop> stops) {
    /** An office that acknowledges. */
    public record Stop(Level level, UUID officeId) {}

    /**
     * The route; empty when nobody above is registered, then the filing is complete at once.
     *
     * @param offices the office of each level that the place belongs to; a level without one is skipped
     */
    public static FilingRoute from(Level cadre, Map<Level, UUID> offices) {
        return new FilingRoute(Arrays.stream(Level.values())
                .filter(level -> level.compareTo(cadre) < 0)
                .filter(level -> level.compareTo(Level.CITY) >= 0)
                .sorted(Comparator.reverseOrder())
                .flatMap(level -> Stream.ofNullable(offices.get(level)).map(office -> new Stop(level, office)))
                .toList());
    }
}
