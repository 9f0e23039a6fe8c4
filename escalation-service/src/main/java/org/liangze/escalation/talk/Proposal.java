package org.liangze.escalation.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a talk is proposed for.
 *
 * @param key natural key; the same cause proposes one talk
 * @param subjectId whom it is with; null when nobody is registered
 * @param approverId who decides: the nearest committee leader, else the office
 * @param proposerId the office that the decision goes back to
 * @param cause in plain Chinese
 */
public record Proposal(
        String key,
        String region,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable UUID subjectId,
        @Nullable UUID approverId,
        @Nullable UUID proposerId,
        String cause,
        Grounds grounds) {}
