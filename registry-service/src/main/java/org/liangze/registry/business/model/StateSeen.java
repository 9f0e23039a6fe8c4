package org.liangze.registry.business.model;

import java.time.Instant;
import org.liangze.contracts.OperatingState;

/**
 * An operating state that somebody saw (domain.md §3.3).
 *
 * @param how in words
 * @param at when it was seen
 */
public record StateSeen(OperatingState state, String how, Instant at, SeenBy occasion) {}
