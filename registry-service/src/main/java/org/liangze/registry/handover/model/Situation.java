package org.liangze.registry.handover.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.registry.assignment.model.BusinessInQuestion;

/**
 * What the register says at the moment of deciding.
 *
 * @param fromRegion the cadre's place
 * @param held what the cadre covers now, by name
 * @param others businesses an order names that somebody else covers, or nobody
 * @param successors those named who are on the register and in the office's scope
 */
public record Situation(
        UUID from,
        String fromName,
        String fromRegion,
        List<BusinessInQuestion> held,
        Map<UUID, BusinessInQuestion> others,
        Map<UUID, Successor> successors) {}
