package org.liangze.registry.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the subject of a row.
 *
 * @param draft as JSON
 * @param place region code of the subject
 * @param address for telling whether it may be a known business; null for people and for what is refused
 * @param was the key in the file when the subject is registered under another
 */
record Judged(
        At at,
        UUID key,
        Outcome outcome,
        @Nullable String draft,
        String name,
        String place,
        @Nullable String address,
        @Nullable UUID cadre,
        @Nullable UUID was,
        Details details) {}
