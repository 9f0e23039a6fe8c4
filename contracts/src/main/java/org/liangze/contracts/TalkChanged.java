package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning talk moved to another state; proposals are the system's, decisions are people's (domain.md §7.30).
 *
 * @param trigger why it was proposed, in plain Chinese
 * @param subjectId whom it is with: unit head, cadre, regulator or business
 * @param due once notified the day of the talk, once held the last day of the rectification report; else null
 */
public record TalkChanged(
        UUID talkId,
        TalkState state,
        String trigger,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID subjectId,
        @Nullable UUID approverId,
        @Nullable UUID by,
        @Nullable LocalDate due)
        implements EscalationEvent {
    public static final String TYPE = "escalation.talk-changed.v1";

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
        return talkId;
    }
}
