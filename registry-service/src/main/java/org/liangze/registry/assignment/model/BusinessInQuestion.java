package org.liangze.registry.assignment.model;

import java.util.UUID;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;

/** What matters about a business that is to be covered. */
public record BusinessInQuestion(UUID id, String name, Tier tier, String region, OperatingState state) {}
