package org.liangze.escalation.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of an act on a letter.
 *
 * @param addresseeId for approve, where the draft has none
 * @param reply for reply; note does as well
 * @param reason for decline
 */
record LetterRequest(
        @Nullable UUID addresseeId,
        @Nullable String reply,
        @Nullable String note,
        @Nullable String reason) {
    static final LetterRequest EMPTY = new LetterRequest(null, null, null, null);
}
