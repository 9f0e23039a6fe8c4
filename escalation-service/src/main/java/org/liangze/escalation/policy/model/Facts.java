package org.liangze.escalation.policy.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;

/**
 * What is stored of a case, as far as a ladder goes by it.
 *
 * @param own the ladder it was stamped with
 * @param endedAt null while it is open
 */
public record Facts(
        UUID caseId,
        String title,
        Tier tier,
        boolean urgent,
        List<Rung> own,
        Map<Anchor, LocalDate> dates,
        Instant openedAt,
        @Nullable Instant endedAt) {}
