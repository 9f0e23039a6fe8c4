package org.liangze.registry.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a commitment, from its generating on.
 *
 * @param paragraphs word for word what is committed to
 * @param businesses how many it covers
 * @param signature base64 of a PNG; null before signing, and when signed on paper
 */
record Round(
        UUID id,
        String title,
        List<String> paragraphs,
        int businesses,
        Instant generatedAt,
        @Nullable LocalDate signedOn,
        @Nullable String signature) {}
