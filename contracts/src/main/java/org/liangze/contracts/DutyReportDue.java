package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's yearly duty report is still to be handed in (plan, domain.md §4.18). Told on reminder days to whoever gets no
 * {@link ReminderDue} that day, and at once when a report is sent back.
 *
 * @param reportId one per cadre and year
 * @param day the day it is for
 * @param step such as {@code T-7}, or {@code RETURNED}
 * @param reason why it was sent back; null for a reminder
 */
public record DutyReportDue(
        UUID cadreId,
        UUID reportId,
        int year,
        LocalDate due,
        LocalDate day,
        String step,
        @Nullable String reason) implements TaskingEvent {
    public static final String TYPE = "tasking.duty-report-due.v1";

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
        return cadreId;
    }
}
