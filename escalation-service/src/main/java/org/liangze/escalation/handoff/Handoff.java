package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.escalation.handoff.model.Facts;
import org.liangze.escalation.handoff.model.Terms;

/** One row of the ledger, with what the register says of its receiver now. Columns as commented on the table. */
public record Handoff(
        UUID handoffId,
        UUID issueId,
        String region,
        String body,
        @Nullable UUID receiverId,
        @Nullable String receiverName,
        @Nullable String receiverUnit,
        @Nullable String receiverRegion,
        int round,
        HandoffState state,
        boolean lead,
        boolean timed,
        Origin origin,
        @Nullable UUID fromId,
        @Nullable UUID handedBy,
        Instant handedOverAt,
        LocalDate clockFrom,
        @Nullable Integer acceptDays,
        @Nullable Integer inspectDays,
        @Nullable Integer reportDays,
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate inspectBy,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reportBy,
        @Nullable LocalDate reportedOn,
        @Nullable String receipt,
        @Nullable String caseNumber,
        @Nullable String disposalReason,
        @Nullable String outcome,
        @Nullable String returnReason,
        @Nullable String undelivered,
        int attempts,
        @Nullable LocalDate endedOn,
        long version) {
    public static final String MARKET = "MARKET";

    /** How a hand-off came about. */
    public enum Origin {
        FOUND("督导发现"),
        REQUEST("提请协办"),
        FORWARD("移送"),
        RETURN("退回上报"),
        REOPEN("重新打开");

        private final String chinese;

        Origin(String chinese) {
            this.chinese = chinese;
        }

        /** What a user reads. */
        public String chinese() {
            return chinese;
        }
    }

    Facts facts(boolean resting, LocalDate today) {
        return new Facts(state, checkedOn != null, resting, endedOn != null, undelivered != null, today);
    }

    Terms terms() {
        return new Terms(acceptBy, inspectBy, reportBy);
    }

    /** Names the case that follows this body's steps. */
    public String subject() {
        return body.equals(MARKET) ? issueId + "|" + round : issueId + "|" + body + "|" + round;
    }

    /** Who receives, as a reader knows it; {@code kind}: the kind of body's name, while nobody is named. */
    String shown(String kind) {
        String unit = receiverUnit == null ? "" : receiverUnit;
        String name = receiverName == null ? kind : receiverName;
        return unit.isBlank() || body.equals(MARKET) ? name : unit;
    }
}
