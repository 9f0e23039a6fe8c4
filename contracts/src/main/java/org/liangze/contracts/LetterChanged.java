package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter moved to another state.
 *
 * @param addresseeId unit head, business or regulator
 * @param approverId who decides on the draft
 * @param deadline answer by; null before it is sent
 */
public record LetterChanged(
        UUID letterId,
        LetterKind kind,
        @Nullable String number,
        LetterState state,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID addresseeId,
        @Nullable UUID approverId,
        @Nullable LocalDate deadline,
        @Nullable UUID by)
        implements EscalationEvent {
    public static final String TYPE = "escalation.letter-changed.v1";

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
        return letterId;
    }
}
