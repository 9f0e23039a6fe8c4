package org.liangze.tasking.checklist.model;

import org.liangze.contracts.BusinessKind;

/**
 * What the choice of a checklist depends on.
 *
 * @param region of the business
 */
public record Visited(LevelGroup level, BusinessKind kind, String region) {}
