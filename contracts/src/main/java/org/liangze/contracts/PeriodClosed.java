package org.liangze.contracts;

import java.util.UUID;

/**
 * A quarter is over: one unit's figures as they stood (frozen), for assessment and talk proposals (domain.md §7.30).
 *
 * @param completedOnTime numerator, tasks COMPLETED
 * @param due denominator, tasks due in the period, cancelled excluded
 */
public record PeriodClosed(UUID headId, String unit, String region, String period, int completedOnTime, int due)
        implements TaskingEvent {
    public static final String TYPE = "tasking.period-closed.v1";

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
