package org.liangze.tasking.photo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a visit; its bytes are at {@code /visits/<visit>/photos/<photo>}.
 *
 * @param item of the checklist; null for the whole visit
 * @param size bytes as kept
 * @param fileId of the kept file
 */
public record PhotoView(
        UUID photoId,
        @Nullable Integer item,
        UUID fileId,
        String type,
        int size,
        UUID uploadedBy,
        Instant uploadedAt) {}
