package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's unfinished visits on a reminder day; one per cadre and day, whatever fell on it (domain.md §7.34, §11).
 *
 * @param day the day it is for
 * @param steps such as {@code T-7}, the nearest due first
 * @param dutyReportDue when the cadre's yearly duty report is due, while it is not handed in; null for nothing to hand in
 */
public record ReminderDue(
        UUID cadreId,
        LocalDate day,
        List<String> steps,
        List<Unfinished> unfinished,
        @Nullable LocalDate dutyReportDue) implements TaskingEvent {
    public static final String TYPE = "tasking.reminder-due.v1";

    /** Without a duty report to be handed in. */
    public ReminderDue(UUID cadreId, LocalDate day, List<String> steps, List<Unfinished> unfinished) {
        this(cadreId, day, steps, unfinished, null);
    }

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
