package org.liangze.escalation.letter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of an act on a letter.
 *
 * @param addresseeId for approve, where the draft has none, and for an edit
 * @param reply for reply; note does as well
 * @param reason for decline and withdraw
 * @param files for reply: ids of files uploaded before
 * @param answerDays for an edit: working days to answer; 0 when no answer is asked for
 */
record LetterRequest(
        @Nullable UUID addresseeId,
        @Nullable String reply,
        @Nullable String note,
        @Nullable String reason,
        @Nullable List<UUID> files,
        @Nullable String title,
        @Nullable String basis,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable Integer answerDays) {
    static final LetterRequest EMPTY = new LetterRequest(null, null, null, null, null, null, null, null, null, null);
}
