package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Businesses lost their cadre in one act; the clock of 5 working days runs from {@code effective} (plan, domain.md §3.6).
 *
 * @param formerCadreId who left; null when the business never had a cadre
 * @param officeId the office that must name a new cadre; null when none is registered for the region
 * @param due last day for naming a new cadre; null while the calendar of that year is not published
 */
public record GapsOpened(
        UUID actId,
        @Nullable UUID formerCadreId,
        @Nullable UUID officeId,
        List<BusinessRef> businesses,
        LocalDate effective,
        @Nullable LocalDate due)
        implements RegistryEvent {
    public static final String TYPE = "registry.gaps-opened.v1";

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
        return actId;
    }
}
