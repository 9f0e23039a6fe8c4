package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * In the last working days of a quarter: how far visits are in one place, told to an office or to the head of a unit, once a day.
 * Units, never persons, and in order of name (domain.md §8.35).
 *
 * @param region the place it sums up
 * @param due last day of the quarter
 * @param tasks visits due at its end
 * @param done those made
 * @param units the units of a township, or the places one level below a larger one
 */
public record BulletinDue(
        UUID recipientId,
        String region,
        String period,
        LocalDate day,
        LocalDate due,
        int tasks,
        int done,
        List<UnitProgress> units)
        implements TaskingEvent {
    public static final String TYPE = "tasking.bulletin-due.v1";

    @Override
    public String topic() {
        return Topics.TASKING_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return recipientId;
    }
}
