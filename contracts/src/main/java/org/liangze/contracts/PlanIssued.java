package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's visits of one quarter or one campaign, announced; one per cadre, never one per task (domain.md §7.34).
 *
 * @param period such as {@code 2026-Q3}, or {@code 2026-国庆} for a campaign
 * @param due last day, 24:00 Asia/Shanghai
 */
public record PlanIssued(
        UUID cadreId,
        TaskKind kind,
        String period,
        @Nullable String campaign,
        LocalDate opens,
        LocalDate due,
        List<BusinessRef> businesses)
        implements TaskingEvent {
    public static final String TYPE = "tasking.plan-issued.v1";

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
