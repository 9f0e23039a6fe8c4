package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.letter.model.LetterVerb;

/** A letter as shown. {@code open} names the acts its state allows. */
record LetterView(
        UUID letterId,
        LetterKind kind,
        String kindName,
        @Nullable String number,
        LetterState state,
        String stateName,
        UUID businessId,
        String businessName,
        @Nullable UUID caseId,
        @Nullable UUID issueId,
        @Nullable UUID issuerId,
        @Nullable String issuerName,
        @Nullable UUID addresseeId,
        @Nullable String addresseeName,
        String facts,
        String demand,
        LocalDate draftedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate deadline,
        @Nullable String reply,
        @Nullable String closeReason,
        List<String> open) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.letterId(),
                letter.kind(),
                letter.kind().chinese(),
                letter.number(),
                letter.state(),
                letter.state().chinese(),
                letter.businessId(),
                letter.businessName(),
                letter.caseId(),
                letter.issueId(),
                letter.issuerId(),
                letter.issuerName(),
                letter.addresseeId(),
                letter.addresseeName(),
                letter.facts(),
                letter.demand(),
                letter.draftedOn(),
                letter.sentOn(),
                letter.deadline(),
                letter.reply(),
                letter.closeReason(),
                LetterFlow.open(letter.state()).stream().map(LetterVerb::code).toList());
    }
}
