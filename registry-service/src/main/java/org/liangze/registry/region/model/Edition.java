package org.liangze.registry.region.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition changes. A place of which the list names a part is listed in full: its other known parts are abolished,
 * and so is what lies in them. A code with another name is re-used when the old name went to another code of the same
 * place, or the new name came from one; else the place was renamed.
 */
public final class Edition {
    /** How the meaning of a code changed. */
    public enum Kind {
        ABOLISHED,
        RENAMED,
        REUSED
    }

    /**
     * A code whose meaning changed.
     *
     * @param newName null when abolished
     */
    public record Change(
            String code,
            Kind kind,
            String oldName,
            @Nullable String newName) {}

    /** What is new, and what means something else than before. */
    public record Changes(List<Place> added, List<Change> changed) {
        public long count(Kind kind) {
            return changed.stream().filter(change -> change.kind() == kind).count();
        }
    }

    private Edition() {}

    public static Changes compare(List<Place> known, List<Place> listed) {
        Map<String, Place> before = known.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        Map<String, Place> after = listed.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        List<Place> added = listed.stream()
                .filter(place -> !before.containsKey(place.code()))
                .toList();
        List<Change> changed = new ArrayList<>(abolished(known, after, covered(listed)));
        Map<String, Set<String>> namesBefore = names(known);
        Map<String, Set<String>> namesAfter = names(listed);
        for (Place now : listed) {
            Place then = before.get(now.code());
            if (then != null && !then.name().equals(now.name())) {
                boolean moved =
                        has(namesAfter, now.parent(), then.name()) || has(namesBefore, now.parent(), now.name());
                changed.add(new Change(now.code(), moved ? Kind.REUSED : Kind.RENAMED, then.name(), now.name()));
            }
        }
        return new Changes(added, changed);
    }

    private static List<Change> abolished(List<Place> known, Map<String, Place> after, Set<String> covered) {
        Set<String> gone = new HashSet<>();
        return known.stream()
                .sorted(Comparator.comparingInt(place -> place.code().length()))
                .filter(place -> !after.containsKey(place.code()))
                .filter(place -> covered.contains(part(place)) || gone.contains(place.parent()))
                .peek(place -> gone.add(place.code()))
                .map(place -> new Change(place.code(), Kind.ABOLISHED, place.name(), null))
                .toList();
    }

    private static Set<String> covered(List<Place> listed) {
        return listed.stream().map(Edition::part).collect(Collectors.toSet());
    }

    /** A place and the level of its parts that a list is about. */
    private static String part(Place place) {
        return place.parent() + "/" + place.code().length();
    }

    private static Map<String, Set<String>> names(List<Place> places) {
        return places.stream()
                .collect(Collectors.groupingBy(Place::parent, Collectors.mapping(Place::name, Collectors.toSet())));
    }

    private static boolean has(Map<String, Set<String>> names, String parent, String name) {
        return Stream.ofNullable(names.get(parent)).anyMatch(known -> known.contains(name));
    }
}
