package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recipient has to know of one or more cases that reached the same step on the same day; never one per case
 * (domain.md §7.34).
 *
 * @param recipientId a person or a business
 * @param step a {@link Step} name, or null for a message outside any ladder
 * @param issueId for messages about one issue; else null
 * @param urgent goes at once outside quiet hours instead of waiting for the send hour
 * @param why in plain Chinese: why this person is told
 */
public record AlertRaised(
        UUID alertId,
        UUID recipientId,
        MessageType message,
        @Nullable Step step,
        @Nullable Ladder ladder,
        List<BusinessRef> businesses,
        @Nullable UUID issueId,
        @Nullable UUID cadreId,
        @Nullable LocalDate due,
        LocalDate day,
        boolean urgent,
        String text,
        String why)
        implements EscalationEvent {
    public static final String TYPE = "escalation.alert-raised.v1";

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
        return recipientId;
    }
}
