package org.liangze.registry.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.file.FileView;
import org.liangze.registry.board.model.Details;

/** A record as the API shows it: what all have, and what its kind says, in one object. */
record BoardView<D extends Details>(
        @JsonUnwrapped Entry entry, @JsonUnwrapped D details) {
    /**
     * What all records have.
     *
     * @param withdrawnAt null while it counts
     */
    record Entry(
            UUID id,
            String region,
            String regionName,
            @Nullable String recordedByName,
            Instant recordedAt,
            List<FileView> files,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawReason) {}
}
