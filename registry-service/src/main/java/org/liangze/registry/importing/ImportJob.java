package org.liangze.registry.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.ImportKind;

/**
 * An import as it is stored.
 *
 * @param region whose it is: the scope of who uploaded it
 * @param kind what the user said the file lists
 * @param rowsDone rows done in the present step
 * @param failure why it failed, or why the last confirmation did not go through
 */
record ImportJob(
        UUID id,
        String region,
        String fileName,
        @Nullable String source,
        @Nullable ImportKind kind,
        ImportState state,
        String step,
        long rowsDone,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable ImportReport summary) {}
