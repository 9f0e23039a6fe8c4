package org.liangze.registry.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.registry.commitment.model.CommitmentState;

/**
 * Where a cadre's commitment stands, as the API shows it.
 *
 * @param mustRenewSince the day the businesses changed by re-assignment; null when nothing changed
 * @param fileId the uploaded paper; null before
 */
record Standing(
        UUID cadreId,
        String cadreName,
        String unit,
        Level level,
        String levelName,
        String region,
        String regionName,
        CommitmentState state,
        String stateName,
        @Nullable Instant generatedAt,
        @Nullable LocalDate signedOn,
        @Nullable Instant signedAt,
        @Nullable Instant uploadedAt,
        @Nullable LocalDate mustRenewSince,
        @Nullable UUID fileId) {}
