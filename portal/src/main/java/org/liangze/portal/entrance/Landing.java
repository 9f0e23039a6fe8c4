package org.liangze.portal.entrance;

import org.jspecify.annotations.Nullable;

/** Where a sign-in may lead: a page of ours, by its path. Anything else would let another site borrow our sign-in page. */
final class Landing {
    private Landing() {}

    /** The wanted page when it is one of ours, otherwise the start page of the role. */
    static String of(@Nullable String wanted) {
        return wanted != null && ours(wanted) ? wanted : "/";
    }

    private static boolean ours(String path) {
        boolean page = path.startsWith("/m/") || path.startsWith("/console/") || path.startsWith("/api-docs/");
        return page && path.length() < 2000 && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
