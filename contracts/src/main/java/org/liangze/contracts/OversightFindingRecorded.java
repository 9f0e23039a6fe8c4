package org.liangze.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that an oversight found, with who has to put it right and by when (domain.md §7.32).
 *
 * @param number 1 for the first finding of its check
 * @param party whose it is; for UNIT the responsible is the head of the unit
 * @param responsibleId the person, or the business
 * @param businessId the business it was seen at, or that has to put it right; null when it is about a cadre's work as such
 * @param cadreId the cadre who was checked, or who covers the business; null in a gap
 * @param region of the responsible
 * @param severity after the rule that a repeated finding is one class up
 * @param repeated found again at a re-check
 * @param due last day to put it right, 24:00 Asia/Shanghai
 */
public record OversightFindingRecorded(
        UUID findingId,
        UUID checkId,
        int number,
        OversightParty party,
        UUID responsibleId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID cadreId,
        String region,
        int item,
        String title,
        String note,
        IssueClass severity,
        boolean repeated,
        LocalDate due,
        OversightMeasure measure,
        UUID recordedBy,
        Instant foundAt)
        implements TaskingEvent {
    public static final String TYPE = "tasking.oversight-finding-recorded.v1";

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
        return responsibleId;
    }
}
