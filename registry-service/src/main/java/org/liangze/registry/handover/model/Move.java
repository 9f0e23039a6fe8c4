package org.liangze.registry.handover.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Businesses that go to one successor.
 *
 * @param businessIds null: everything that no other move names
 */
public record Move(UUID successorId, @Nullable List<UUID> businessIds) {}
