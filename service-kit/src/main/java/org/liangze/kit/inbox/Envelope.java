package org.liangze.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Event;

/**
 * An event as it arrived.
 *
 * @param id the same on every delivery of the same event
 * @param time when it became true, at its producer
 * @param cause the event or request that led to it
 */
public record Envelope<E extends Event>(
        UUID id, String type, Instant time, @Nullable UUID cause, E event) {}
