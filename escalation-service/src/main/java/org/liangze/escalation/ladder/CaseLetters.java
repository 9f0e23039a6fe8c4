package org.liangze.escalation.ladder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.LetterKind;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.letter.LetterWatch;
import org.springframework.stereotype.Component;

/** A letter's answer deadline is what the next steps of its case are counted from. */
@Component
class CaseLetters implements LetterWatch {
    private final Ladders ladders;

    CaseLetters(Ladders ladders) {
        this.ladders = ladders;
    }

    @Override
    public void answerDue(UUID caseId, LetterKind letter, LocalDate deadline) {
        anchor(letter).ifPresent(anchor -> ladders.redate(caseId, dates -> dates.put(anchor, deadline)));
    }

    @Override
    public void answered(UUID caseId, LetterKind letter) {
        anchor(letter).ifPresent(anchor -> ladders.redate(caseId, dates -> dates.remove(anchor)));
    }

    private static Optional<Anchor> anchor(LetterKind letter) {
        return switch (letter) {
            case REMINDER_LETTER -> Optional.of(Anchor.REMINDER_LETTER);
            case RECTIFICATION_NOTICE -> Optional.of(Anchor.RECTIFICATION_NOTICE);
            case TALK_NOTICE -> Optional.of(Anchor.TALK_NOTICE);
            case SUPERVISION_NOTICE -> Optional.empty();
        };
    }
}
