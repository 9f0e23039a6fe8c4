package org.liangze.tasking.checklist.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;

/**
 * Which list counts (domain.md §5.21). The kind comes first: a list for the kind of business beats the general one, wherever
 * that was written. Among lists of one kind the nearest place beats the wider one. Of one line the latest version that has
 * come into force counts.
 */
public final class Choice {
    private final List<Edition> known;

    /**
     * @param known at least every published version for the level group and the place
     */
    public Choice(Collection<Edition> known) {
        this.known = List.copyOf(known);
    }

    /** The list a business is visited by on a day; empty only when not even a general one is in force. */
    public Optional<Edition> inForce(Visited visited, LocalDate day) {
        for (BusinessKind kind = visited.kind(); kind != null; kind = sharedWith(kind)) {
            Optional<Edition> own = nearest(visited.level(), kind, visited.region(), day);
            if (own.isPresent()) {
                return own;
            }
        }
        return nearest(visited.level(), null, visited.region(), day);
    }

    /** The list of exactly one kind, or the general one, that counts at a place on a day. */
    public Optional<Edition> nearest(LevelGroup level, @Nullable BusinessKind kind, String region, LocalDate day) {
        return Stream.iterate(region.length(), length -> length >= 0, length -> length - 1)
                .map(length -> new Line(level, kind, region.substring(0, length)))
                .flatMap(line -> latest(line, day).stream())
                .filter(edition -> !edition.retires())
                .findFirst();
    }

    /**
     * The lists a business may be visited by on some day of a span, the first day's first: whoever loaded a list then may still
     * hand in by it.
     */
    public List<Edition> inForce(Visited visited, LocalDate from, LocalDate to) {
        Stream<LocalDate> changes = known.stream()
                .map(Edition::effective)
                .filter(day -> day.isAfter(from) && !day.isAfter(to))
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(from), changes)
                .flatMap(day -> inForce(visited, day).stream())
                .distinct()
                .toList();
    }

    /** Every list the business was, is or will be visited by, as far as published. */
    public List<Edition> everInForce(Visited visited) {
        return inForce(visited, LocalDate.MIN, LocalDate.MAX);
    }

    private Optional<Edition> latest(Line line, LocalDate day) {
        return known.stream()
                .filter(edition ->
                        edition.line().equals(line) && !edition.effective().isAfter(day))
                .max(comparing(Edition::effective).thenComparing(comparingInt(Edition::version)));
    }

    /** Whose list serves where a kind has none of its own. */
    private static @Nullable BusinessKind sharedWith(BusinessKind kind) {
        return switch (kind) {
            case SPECIAL_FOOD_PRODUCTION -> BusinessKind.FOOD_PRODUCTION;
            case STAFF_CANTEEN -> BusinessKind.SCHOOL_CANTEEN;
            case FOOD_PRODUCTION, FOOD_SALES, CATERING, SCHOOL_CANTEEN, WORKSHOP, SMALL_CATERING, STALL, OTHER -> null;
        };
    }
}
