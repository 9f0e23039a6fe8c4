package org.liangze.registry.importing.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user once said the columns of a sheet are for.
 *
 * @param source who sends such sheets; empty for nobody in particular
 * @param fingerprint of the titles
 * @param targets by title; an empty target is a column not to read
 */
public record Remembered(String source, String fingerprint, ImportKind kind, Map<String, String> targets) {
    private static final double ENOUGH = 0.6;

    /** Whether a sheet with these titles is meant: the same titles, or mostly the same from the same source. */
    boolean fits(String from, Collection<String> titles) {
        if (fingerprint.equals(fingerprint(titles))) {
            return true;
        }
        Set<String> known = new TreeSet<>(targets.keySet());
        int all = known.size();
        known.retainAll(Set.copyOf(titles));
        return !from.isEmpty() && from.equals(source) && all > 0 && known.size() >= ENOUGH * all;
    }

    /** The same for the same titles in any order. */
    public static String fingerprint(Collection<String> titles) {
        return String.join("|", new TreeSet<>(titles));
    }
}
