package org.liangze.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A 否 at a visit: the business and the regulator of the place are to be told at once (plan, domain.md §5.23).
 *
 * @param number 1 for the first issue of its visit
 * @param due default due date of its class; null for L3, which is due as the regulator orders
 * @param repeated the same item was 否 in the quarter before, so the class is one up (domain.md §6.24)
 * @param severity the class after that rule
 */
public record IssueFound(
        UUID issueId,
        UUID visitId,
        int number,
        UUID businessId,
        String businessName,
        String region,
        UUID cadreId,
        int item,
        String itemTitle,
        String note,
        IssueClass severity,
        boolean repeated,
        @Nullable LocalDate due,
        Instant foundAt)
        implements TaskingEvent {
    public static final String TYPE = "tasking.issue-found.v1";

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
