package org.liangze.escalation.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.model.Rung;

/**
 * A ladder that somebody works on.
 *
 * @param baseVersion the published one it was begun from
 * @param state DRAFT, PUBLISHED or DROPPED
 * @param revision grows with every saving, so that two editors notice each other
 */
record Draft(
        UUID draftId,
        Ladder ladder,
        String region,
        LocalDate effectiveFrom,
        int baseVersion,
        List<Rung> rungs,
        String note,
        String state,
        int revision,
        String editedByName,
        Instant editedAt,
        @Nullable Integer publishedVersion) {

    boolean isOpen() {
        return state.equals("DRAFT");
    }
}
