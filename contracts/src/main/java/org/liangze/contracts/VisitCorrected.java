package org.liangze.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visit's record was corrected: a further version, the older ones stay. Whether its tasks were done on time never changes by
 * it; an item that became 否 has its own issue-found.
 *
 * @param version 2 for the first correction
 * @param correctedBy the cadre, whoever acted at the visit, or the office
 * @param items the numbers of the items whose answer or note changed
 * @param yes how many items are 是 in this version
 */
public record VisitCorrected(
        UUID visitId,
        UUID businessId,
        UUID cadreId,
        int version,
        UUID correctedBy,
        Instant correctedAt,
        String reason,
        List<Integer> items,
        int yes,
        int no,
        int notApplicable)
        implements TaskingEvent {
    public static final String TYPE = "tasking.visit-corrected.v1";

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
        return businessId;
    }
}
