package org.liangze.escalation.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Tier;
import org.liangze.escalation.handoff.Matter;
import org.liangze.escalation.issue.model.Situation;

/**
 * An issue as stored, with what its business's copy says of it now.
 *
 * @param cadreId who found it
 * @param coveringId who covers the business now; null in a gap
 * @param stateBefore where a rejected rectification goes back to
 * @param regulatorId to reportedOn, caseNumber: of the body in charge, which is the hand-off that leads
 */
record Issue(
        UUID issueId,
        UUID visitId,
        int number,
        UUID businessId,
        String businessName,
        Tier tier,
        String region,
        String regionName,
        UUID cadreId,
        @Nullable UUID coveringId,
        int item,
        String itemTitle,
        String note,
        IssueClass severity,
        boolean repeated,
        IssueState state,
        @Nullable IssueState stateBefore,
        @Nullable LocalDate due,
        LocalDate foundOn,
        Instant foundAt,
        @Nullable UUID regulatorId,
        @Nullable String regulatorName,
        @Nullable String cadreName,
        int dueRound,
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate inspectBy,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reportBy,
        @Nullable LocalDate reportedOn,
        @Nullable String caseNumber,
        @Nullable String evidence,
        @Nullable LocalDate rectifiedOn,
        @Nullable LocalDate closedOn,
        Source source,
        long version) {

    /** {@code reopenDays}: calendar days after closing within which it may be opened again. */
    Situation situation(LocalDate today, int reopenDays, boolean handedOn) {
        return new Situation(
                state,
                severity,
                stateBefore == null ? IssueState.FOUND : stateBefore,
                evidence,
                handedOn,
                closedOn == null ? null : closedOn.plusDays(reopenDays),
                today);
    }

    Matter matter() {
        return new Matter(
                issueId, businessId, businessName, tier, region, cadreId, itemTitle, note, severity, state, foundOn);
    }

    /** The cadre the issue concerns: who covers the business now, in a gap who found it. */
    UUID cadre() {
        return coveringId == null ? cadreId : coveringId;
    }

    BusinessRef business() {
        return new BusinessRef(businessId, businessName);
    }

    /** Names the case that follows the present due date. */
    String dueSubject() {
        return dueSubject(dueRound);
    }

    String dueSubject(int ofRound) {
        return issueId + "|" + ofRound;
    }

    IssueChanged fact(
            @Nullable IssueState from, IssueState now, @Nullable UUID by, String act, @Nullable String detail) {
        return new IssueChanged(
                issueId,
                businessId,
                businessName,
                cadre(),
                regulatorId,
                from,
                now,
                severity,
                itemTitle,
                due,
                by,
                act,
                detail);
    }
}
