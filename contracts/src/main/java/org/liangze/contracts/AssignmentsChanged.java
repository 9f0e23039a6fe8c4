package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cadre was made responsible for businesses; one event per cadre and act.
 *
 * @param actId one hand-over, assignment or import; the same for all events of that act
 */
public record AssignmentsChanged(
        UUID actId, UUID cadreId, List<BusinessRef> businesses, LocalDate effective, boolean initial)
        implements RegistryEvent {
    public static final String TYPE = "registry.assignments-changed.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return cadreId;
    }
}
