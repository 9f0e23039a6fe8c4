package org.liangze.kit.sweep;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a sweep says of itself while it runs, for its history: how many of what. Belongs to the thread that runs it. */
public final class SweepNotes {
    private static final ThreadLocal<Map<String, Long>> COUNTS = ThreadLocal.withInitial(LinkedHashMap::new);

    private SweepNotes() {}

    /** Adds to a count, such as {@code added}; nothing when {@code n} is 0. */
    public static void count(String what, long n) {
        if (n != 0) {
            COUNTS.get().merge(what, n, Long::sum);
        }
    }

    /** Takes what was said since the last time. */
    static Map<String, Long> take() {
        Map<String, Long> said = COUNTS.get();
        COUNTS.remove();
        return said;
    }
}
