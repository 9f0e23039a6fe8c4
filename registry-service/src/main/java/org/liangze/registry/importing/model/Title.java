package org.liangze.registry.importing.model;

import java.util.List;
import org.liangze.registry.Words;

/**
 * What stands above a column, from the top down: one text, or several where the header has levels.
 *
 * @param parts no two neighbours the same, none empty
 */
public record Title(List<String> parts) {
    /** As the user sees it. */
    public String text() {
        return String.join("/", parts);
    }

    String leaf() {
        return folded(parts.getLast());
    }

    /** Everything above the leaf, folded. */
    String above() {
        return folded(String.join("", parts.subList(0, parts.size() - 1)));
    }

    /** The last levels run together, folded; the leaf alone for 1. */
    String joined(int levels) {
        return folded(String.join("", parts.subList(Math.max(0, parts.size() - levels), parts.size())));
    }

    int levels() {
        return parts.size();
    }

    /** Full-width forms, blanks, marks and remarks such as （必填） taken away. */
    private static String folded(String text) {
        return Words.plain(text).replaceAll("[*＊]|\\((必填|选填|必填项|选填项)\\)|[:：]$", "");
    }
}
