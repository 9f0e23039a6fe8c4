package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An oversight finding whose responsible is a person moved to another state. One on a business is an issue, and
 * {@link IssueChanged} tells of it under the finding's id.
 *
 * @param state FOUND, RECTIFIED, VERIFIED or CLOSED
 * @param by who did it
 * @param detail what was said: the measure taken, the evidence, the reason
 */
public record OversightFindingChanged(
        UUID findingId,
        UUID checkId,
        UUID responsibleId,
        IssueState from,
        IssueState state,
        LocalDate due,
        UUID by,
        String act,
        @Nullable String detail)
        implements EscalationEvent {
    public static final String TYPE = "escalation.oversight-finding-changed.v1";

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
        return findingId;
    }
}
