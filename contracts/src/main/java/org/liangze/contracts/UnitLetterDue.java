package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 45 days before the quarter ends: what the cadres of one unit still have before them, told to the unit's head.
 *
 * @param cadres how many cadres of the unit have unfinished visits
 * @param unfinished how many visits
 */
public record UnitLetterDue(
        UUID headId,
        String unit,
        String period,
        LocalDate day,
        LocalDate due,
        int cadres,
        int unfinished,
        List<BusinessRef> businesses)
        implements TaskingEvent {
    public static final String TYPE = "tasking.unit-letter-due.v1";

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
        return headId;
    }
}
