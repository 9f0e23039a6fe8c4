package org.liangze.escalation.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;

/**
 * What an office drafts a letter with. What is left out comes from the case, and from the kind's form.
 *
 * @param caseId the case whose facts it is drafted from
 * @param answerDays working days to answer; 0 when no answer is asked for
 */
record NewLetter(
        @Nullable LetterKind kind,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable UUID addresseeId,
        @Nullable String title,
        @Nullable String basis,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable Integer answerDays) {

    LetterRequest wording() {
        return new LetterRequest(addresseeId, null, null, null, null, title, basis, facts, demand, answerDays);
    }
}
