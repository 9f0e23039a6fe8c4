package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.LetterKind;

/** Who must know what becomes of a case's letter. */
public interface LetterWatch {
    /** An answer is due by the end of this day; also when an inadequate reply makes it due at once. */
    void answerDue(UUID caseId, LetterKind letter, LocalDate deadline);

    /** No answer is waited for any more. */
    void answered(UUID caseId, LetterKind letter);
}
