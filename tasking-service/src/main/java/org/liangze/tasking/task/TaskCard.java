package org.liangze.tasking.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param kind and {@code kindName} of the business; {@code taskKind} of the task
 * @param daysLeft calendar days to the due date; negative when overdue
 * @param cadreId null while the business is in a gap
 * @param delegateId who has it in hand for its cadre; null for nobody
 * @param canFillOffline whether the visit can be prepared on a phone without a network
 */
record TaskCard(
        UUID taskId,
        UUID businessId,
        String name,
        String tier,
        String kind,
        String kindName,
        String address,
        String region,
        String regionName,
        boolean highRisk,
        String period,
        String periodName,
        LocalDate due,
        long daysLeft,
        String taskKind,
        String taskKindName,
        @Nullable String campaign,
        String state,
        String stateName,
        @Nullable String reason,
        @Nullable UUID visitId,
        @Nullable UUID cadreId,
        @Nullable String cadreName,
        @Nullable UUID delegateId,
        @Nullable String delegateName,
        int openIssues,
        boolean canFillOffline) {}
