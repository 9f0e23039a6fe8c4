package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Tier;

/**
 * What a hand-off needs to know of its issue.
 *
 * @param cadreId who found it
 */
public record Matter(
        UUID issueId,
        UUID businessId,
        String businessName,
        Tier tier,
        String region,
        UUID cadreId,
        String title,
        String note,
        IssueClass severity,
        IssueState state,
        LocalDate foundOn) {

    /** An issue put right on the spot is passed for information: no term runs. */
    boolean isTimed() {
        return severity != IssueClass.L1;
    }

    boolean isUrgent() {
        return severity == IssueClass.L3;
    }

    /** Put right, verified or closed: nothing but the report is still asked of a body. */
    boolean isResting() {
        return state.compareTo(IssueState.RECTIFIED) >= 0;
    }
}
