package org.liangze.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Parked(
        String consumer,
        String topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        @Nullable String payload) {
    Arrived arrived() {
        return new Arrived(0, topic, key, eventId, type, occurredAt, null, payload);
    }
}
