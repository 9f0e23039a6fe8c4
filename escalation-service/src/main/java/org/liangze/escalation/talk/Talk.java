package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;

/** A talk as stored, with the names a reader needs. */
record Talk(
        UUID talkId,
        long sequence,
        String region,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID subjectId,
        @Nullable String subjectName,
        @Nullable UUID approverId,
        @Nullable String approverName,
        @Nullable UUID proposerId,
        String cause,
        String unit,
        Grounds.Code code,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable Double threshold,
        @Nullable String period,
        @Nullable String list,
        TalkState state,
        LocalDate proposedOn,
        @Nullable UUID decidedBy,
        @Nullable String declineReason,
        @Nullable LocalDate talkOn,
        @Nullable LocalTime talkFrom,
        @Nullable LocalTime talkTo,
        @Nullable String place,
        @Nullable UUID presidingId,
        @Nullable String presidingName,
        @Nullable UUID letterId,
        @Nullable LocalDate heldOn,
        @Nullable String minutes,
        int reportRound,
        @Nullable LocalDate reportDue,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        @Nullable String review,
        @Nullable LocalDate reviewedOn,
        @Nullable String effect,
        @Nullable LocalDate closedOn,
        @Nullable Integer waitsForYear) {

    TalkChanged fact(TalkState now, @Nullable UUID by) {
        LocalDate due = switch (now) {
            case NOTIFIED -> talkOn;
            case HELD -> reportDue;
            case PROPOSED, APPROVED, REVIEWED, CLOSED, DECLINED -> null;
        };
        return new TalkChanged(talkId, now, cause, businessId, businessName, subjectId, approverId, by, due);
    }

    List<BusinessRef> businesses() {
        return businessId == null || businessName == null
                ? List.of()
                : List.of(new BusinessRef(businessId, businessName));
    }

    /** A report is in that nobody has reviewed yet. */
    boolean isReported() {
        return reportedOn != null && reviewedOn == null;
    }

    /** 2026-11-23 09:30–11:00，二楼会议室; what is not set yet is left out. */
    String whenAndWhere() {
        String hours = talkFrom == null ? "" : " %s–%s".formatted(talkFrom, talkTo);
        return "%s%s%s".formatted(talkOn, hours, place == null ? "" : "，" + place);
    }
}
