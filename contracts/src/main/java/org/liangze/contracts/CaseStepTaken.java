package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case reached a step of its ladder; once per case and step (domain.md §7).
 *
 * @param issueId for ladders ISSUE and REGULATOR
 * @param limit the date whose passing led here
 * @param told who is told, by id
 */
public record CaseStepTaken(
        UUID caseId,
        Ladder ladder,
        UUID businessId,
        String businessName,
        @Nullable UUID issueId,
        Step step,
        @Nullable LocalDate limit,
        List<UUID> told)
        implements EscalationEvent {
    public static final String TYPE = "escalation.case-step-taken.v1";

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
