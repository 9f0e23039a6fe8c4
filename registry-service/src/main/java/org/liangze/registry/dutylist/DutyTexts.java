package org.liangze.registry.dutylist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liangze.contracts.Level;

/**
 * The shipped text of the duties.
 *
 * @param levels what a level has besides what all share
 */
record DutyTexts(String version, String title, List<String> common, Map<Level, List<String>> levels) {
    List<String> of(Level level) {
        List<String> duties = new ArrayList<>(levels.getOrDefault(level, List.of()));
        duties.addAll(common);
        return List.copyOf(duties);
    }
}
