package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-assignment is reported up level by level; each level acknowledges (plan, domain.md §3.6).
 *
 * @param state SUBMITTED to a level, ACKNOWLEDGED by it, COMPLETED by the last, or OVERDUE
 * @param officeId the office whose turn it is or was; null when the level has none registered
 */
public record FilingChanged(
        UUID filingId,
        UUID businessId,
        String businessName,
        String state,
        Level level,
        @Nullable UUID officeId,
        @Nullable LocalDate due,
        @Nullable UUID by)
        implements RegistryEvent {
    public static final String TYPE = "registry.filing-changed.v1";

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
        return filingId;
    }
}
