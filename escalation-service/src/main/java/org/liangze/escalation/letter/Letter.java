package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;

/** A letter as stored, with the names a reader needs. */
record Letter(
        UUID letterId,
        long sequence,
        LetterKind kind,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        String region,
        @Nullable UUID issueId,
        @Nullable UUID taskId,
        @Nullable UUID talkId,
        LetterState state,
        @Nullable String number,
        @Nullable UUID issuerId,
        @Nullable String issuerName,
        @Nullable UUID addresseeId,
        @Nullable String addresseeName,
        @Nullable String addresseeUnit,
        String title,
        String basis,
        String facts,
        String demand,
        int version,
        @Nullable UUID drafterId,
        @Nullable String drafterName,
        @Nullable UUID signerId,
        @Nullable String signerName,
        @Nullable Integer answerDays,
        LocalDate draftedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate deadline,
        @Nullable Instant receivedAt,
        @Nullable String receivedByName,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String repliedByName,
        @Nullable String closeReason,
        @Nullable LocalDate withdrawnOn) {

    LetterChanged fact(LetterState now, @Nullable UUID by) {
        return new LetterChanged(
                letterId, kind, number, now, businessId, businessName, addresseeId, issuerId, deadline, by);
    }

    List<BusinessRef> businesses() {
        return businessId == null || businessName == null
                ? List.of()
                : List.of(new BusinessRef(businessId, businessName));
    }

    Wording wording() {
        return new Wording(title, basis, facts, demand);
    }

    /** What an addressee or a reader calls it. */
    String called() {
        return number == null ? "《%s》".formatted(kind.chinese()) : "《%s》%s".formatted(kind.chinese(), number);
    }
}
