package org.liangze.registry.assignment.model;

import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/**
 * What matters about somebody who is to cover a business.
 *
 * @param businesses how many they would cover, this one included
 */
public record CadreInQuestion(
        UUID id, String name, Role role, Level level, String region, boolean inPost, int businesses) {}
