package org.liangze.tasking.checklist.model;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;

/**
 * What a checklist is for; all its versions are for the same.
 *
 * @param kind null for every kind that has no list of its own
 * @param region code prefix of the place whose list it is; empty for the whole country
 */
public record Line(LevelGroup level, @Nullable BusinessKind kind, String region) {
    /** What a user reads where no kind is named. */
    public static final String EVERY_KIND = "通用";

    public String kindName() {
        return kind == null ? EVERY_KIND : kind.chinese();
    }

    /** The list everything falls back to in the end. */
    public boolean isBase() {
        return kind == null && region.isEmpty();
    }
}
