package org.liangze.standalone.replay.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Event;

/** An event as it was read back from its topic. */
public record Said(UUID id, Instant time, @Nullable UUID cause, String service, Event event) {}
