package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off moved on: one row of the ledger, for one receiving body.
 *
 * @param body kind of receiving body, such as MARKET or EDUCATION
 * @param receiverId who receives for that body; null while nobody is named
 * @param round 1, and one more each time the matter goes to another body or comes back
 * @param act what was done: name, accept, return, forward, inspect, file, not-file, order, penalise, report, retry or end
 * @param receipt number of the receipt, from acceptance on
 * @param acceptBy last day to accept
 * @param inspectBy last day to inspect or file
 * @param reportBy last day to report the result; null before the check
 * @param detail what was said: the measure, the reason, the case number
 * @param by the person who did it; null for the system
 */
public record HandoffChanged(
        UUID handoffId,
        UUID issueId,
        UUID businessId,
        String businessName,
        String body,
        @Nullable UUID receiverId,
        int round,
        HandoffState state,
        String act,
        @Nullable String receipt,
        @Nullable String caseNumber,
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate inspectBy,
        @Nullable LocalDate reportBy,
        @Nullable String detail,
        @Nullable UUID by)
        implements EscalationEvent {
    public static final String TYPE = "escalation.handoff-changed.v1";

    @Override
    public String topic() {
        return Topics.ESCALATION_EVENTS;
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
