package org.liangze.escalation.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;

/**
 * What the system drafts a letter from; the title and the basis are those of the kind's form.
 *
 * @param issuerId the office that approves and sends it; null when none is registered
 * @param addresseeId unit head or business; null when none is registered
 * @param answerDays working days to answer; 0 when no answer is asked for, null for the policy's
 */
public record Draft(
        LetterKind kind,
        String region,
        About about,
        @Nullable UUID issuerId,
        @Nullable UUID addresseeId,
        String facts,
        String demand,
        @Nullable Integer answerDays) {

    /** What a letter is linked to. */
    public record About(
            @Nullable UUID caseId,
            @Nullable UUID businessId,
            @Nullable UUID issueId,
            @Nullable UUID taskId,
            @Nullable UUID talkId) {
        public static final About NOTHING = new About(null, null, null, null, null);
    }
}
