package org.liangze.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String type,
        String key,
        @Nullable UUID cause,
        Instant occurredAt,
        @Nullable String payload) {}
