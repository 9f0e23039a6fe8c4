package org.liangze.contracts;

/**
 * How far a unit, or a place, is with its visits.
 *
 * @param name of the unit or place
 */
public record UnitProgress(String name, int tasks, int done) {}
