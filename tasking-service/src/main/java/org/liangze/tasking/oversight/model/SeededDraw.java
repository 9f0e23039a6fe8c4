package org.liangze.tasking.oversight.model;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The draw: a pure function of a seed and a population, so that anybody can make it again (domain.md §7.32). Everyone gets a
 * lot, the SHA-256 of {@code seed:id}, and the lowest lots are drawn: of each township first the lowest, so that none is left
 * out when the size allows, then the lowest of all that remain.
 */
public final class SeededDraw {
    private SeededDraw() {}

    /**
     * At most {@code size} ids in the order they were drawn.
     *
     * @param size how many; more than there are draws all
     */
    public static List<UUID> draw(String seed, int size, Population population) {
        if (seed.isBlank()) {
            throw new IllegalArgumentException("seed must not be blank");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size is %d; it must not be negative".formatted(size));
        }
        List<Lot> lots = population.members().stream()
                .map(member -> Lot.of(seed, member))
                .sorted(comparing(Lot::rank))
                .toList();
        Set<String> served = new HashSet<>();
        List<UUID> first = new ArrayList<>();
        List<UUID> then = new ArrayList<>();
        for (Lot lot : lots) {
            (served.add(lot.member().stratum()) ? first : then).add(lot.member().id());
        }
        first.addAll(then);
        return first.stream().limit(size).toList();
    }

    private record Lot(String rank, Member member) {
        static Lot of(String seed, Member member) {
            return new Lot(Sha256.hex((seed + ":" + member.id()).getBytes(StandardCharsets.UTF_8)), member);
        }
    }
}
