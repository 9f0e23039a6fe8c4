package org.liangze.registry.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liangze.contracts.Level;

/**
 * The shipped text of the commitment.
 *
 * @param promises what a level promises before {@code closing}, which all levels promise
 */
record CommitmentTexts(
        String version,
        String title,
        Map<Level, String> opening,
        Map<Level, List<String>> promises,
        List<String> closing) {

    /** The opening and the numbered promises of a level. */
    List<String> of(Level level) {
        List<String> all = new ArrayList<>(promises.getOrDefault(level, List.of()));
        all.addAll(closing);
        List<String> paragraphs = new ArrayList<>(List.of(opening.getOrDefault(level, "本人作为食品安全包保干部，现郑重承诺：")));
        for (int i = 0; i < all.size(); i++) {
            paragraphs.add("%d．%s".formatted(i + 1, all.get(i)));
        }
        return List.copyOf(paragraphs);
    }
}
