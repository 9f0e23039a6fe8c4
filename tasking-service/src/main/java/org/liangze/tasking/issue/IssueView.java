package org.liangze.tasking.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * An issue as a cadre sees it before and after a visit.
 *
 * @param number 1 for the first of its visit
 * @param due null for L3, which is due as the regulator orders
 * @param result what the regulator reported last; null when nothing yet
 */
public record IssueView(
        UUID issueId,
        UUID visitId,
        int number,
        int item,
        String title,
        String note,
        IssueClass severity,
        boolean repeated,
        IssueState state,
        String stateName,
        @Nullable LocalDate due,
        Instant foundAt,
        @Nullable String result,
        @Nullable Instant resultAt) {}
