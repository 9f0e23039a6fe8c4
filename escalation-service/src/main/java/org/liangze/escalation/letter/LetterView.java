package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.kit.scope.Caller;

/**
 * A letter as shown.
 *
 * @param open the acts its state allows, to anyone
 * @param allowed the acts this reader can do now
 */
record LetterView(
        UUID letterId,
        LetterKind kind,
        String kindName,
        @Nullable String number,
        LetterState state,
        String stateName,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID caseId,
        @Nullable UUID issueId,
        @Nullable UUID talkId,
        @Nullable UUID issuerId,
        @Nullable String issuerName,
        @Nullable UUID addresseeId,
        @Nullable String addresseeName,
        String title,
        String basis,
        String facts,
        String demand,
        int version,
        @Nullable String drafterName,
        @Nullable String signerName,
        LocalDate draftedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate deadline,
        @Nullable Integer answerDays,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String repliedBy,
        @Nullable String closeReason,
        @Nullable LocalDate withdrawnOn,
        List<String> open,
        List<String> allowed) {

    static LetterView of(Letter letter, Caller reader) {
        return new LetterView(
                letter.letterId(),
                letter.kind(),
                letter.kind().chinese(),
                letter.number(),
                letter.state(),
                letter.withdrawnOn() == null ? letter.state().chinese() : "已撤回",
                letter.businessId(),
                letter.businessName(),
                letter.caseId(),
                letter.issueId(),
                letter.talkId(),
                letter.issuerId(),
                letter.issuerName(),
                letter.addresseeId(),
                letter.addresseeName(),
                letter.title(),
                letter.basis(),
                letter.facts(),
                letter.demand(),
                letter.version(),
                letter.drafterName(),
                letter.signerName(),
                letter.draftedOn(),
                letter.sentOn(),
                letter.deadline(),
                letter.answerDays(),
                letter.receivedAt(),
                letter.receivedByName(),
                letter.reply(),
                letter.repliedAt(),
                letter.repliedByName(),
                letter.closeReason(),
                letter.withdrawnOn(),
                LetterFlow.open(letter.state()).stream().map(LetterVerb::code).toList(),
                LetterScope.allowed(reader, letter));
    }
}
