package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.UUID;

/** Names of what a message may ask for, so that "done meanwhile" can be looked up (capabilities.md, row 41). */
public final class Matters {
    private Matters() {}

    /** A visit of one period. */
    public static String visit(UUID businessId, String period) {
        return "visit|" + businessId + "|" + period;
    }

    /** A visit missed on {@code due}; an overdue alert knows no period. */
    public static String late(UUID businessId, LocalDate due) {
        return "late|" + businessId + "|" + due;
    }

    /** An issue until it is closed. */
    public static String issue(UUID issueId) {
        return "issue|" + issueId;
    }

    /** What the business has to put right; done once it says so, open again when that is rejected. */
    public static String rectification(UUID issueId) {
        return "rectified|" + issueId;
    }

    /** A business without a cadre. */
    public static String gap(UUID businessId) {
        return "gap|" + businessId;
    }
}
