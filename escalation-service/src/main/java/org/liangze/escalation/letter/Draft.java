package org.liangze.escalation.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;

/**
 * What a letter is drafted from.
 *
 * @param issuerId the office that approves and sends it; null when none is registered
 * @param addresseeId unit head or business; null when none is registered
 */
public record Draft(
        LetterKind kind,
        UUID caseId,
        UUID businessId,
        String region,
        @Nullable UUID issueId,
        @Nullable UUID taskId,
        @Nullable UUID issuerId,
        @Nullable UUID addresseeId,
        String facts,
        String demand) {}
