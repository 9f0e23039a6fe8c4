package org.liangze.escalation.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;

/** An item of the queue. */
record ExceptionItem(
        UUID exceptionId,
        String kind,
        String subject,
        @Nullable UUID businessId,
        @Nullable String businessName,
        String region,
        String text,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable LocalDate deadline,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String how) {

    Dead dead() {
        return new Dead(kind, subject, businessId, region, text);
    }
}
