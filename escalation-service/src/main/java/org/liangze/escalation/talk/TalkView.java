package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TalkState;

/**
 * A talk as shown.
 *
 * @param numerator of the rate that led to it, with denominator and threshold; null where no rate did
 * @param list the list behind the figures, as an address within the console
 * @param reported a report is in that nobody has reviewed yet
 * @param allowed the acts this reader can do now
 */
record TalkView(
        UUID talkId,
        TalkState state,
        String stateName,
        String trigger,
        Grounds.Code code,
        String unit,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable Double threshold,
        @Nullable String period,
        @Nullable String list,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID subjectId,
        @Nullable String subjectName,
        @Nullable UUID approverId,
        @Nullable String approverName,
        LocalDate proposedOn,
        @Nullable LocalDate talkOn,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place,
        @Nullable UUID presidingId,
        @Nullable String presidingName,
        @Nullable UUID letterId,
        @Nullable LocalDate heldOn,
        int reportRound,
        @Nullable LocalDate reportDue,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        boolean reported,
        @Nullable String review,
        @Nullable String effect,
        @Nullable LocalDate closedOn,
        @Nullable String declineReason,
        @Nullable Integer waitsForYear,
        List<String> allowed) {

    static TalkView of(Talk talk, List<String> allowed) {
        return new TalkView(
                talk.talkId(),
                talk.state(),
                talk.state().chinese(),
                talk.cause(),
                talk.code(),
                talk.unit(),
                talk.numerator(),
                talk.denominator(),
                talk.threshold(),
                talk.period(),
                talk.list(),
                talk.caseId(),
                talk.businessId(),
                talk.businessName(),
                talk.subjectId(),
                talk.subjectName(),
                talk.approverId(),
                talk.approverName(),
                talk.proposedOn(),
                talk.talkOn(),
                talk.talkFrom(),
                talk.talkTo(),
                talk.place(),
                talk.presidingId(),
                talk.presidingName(),
                talk.letterId(),
                talk.heldOn(),
                talk.reportRound(),
                talk.reportDue(),
                talk.report(),
                talk.reportedOn(),
                talk.isReported(),
                talk.review(),
                talk.effect(),
                talk.closedOn(),
                talk.declineReason(),
                talk.waitsForYear(),
                allowed);
    }
}
