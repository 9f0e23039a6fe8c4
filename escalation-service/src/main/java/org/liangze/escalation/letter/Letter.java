package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;

/** A letter as stored. */
record Letter(
        UUID letterId,
        long sequence,
        LetterKind kind,
        @Nullable UUID caseId,
        UUID businessId,
        String businessName,
        String region,
        @Nullable UUID issueId,
        @Nullable UUID taskId,
        LetterState state,
        @Nullable String number,
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
        @Nullable String closeReason) {

    LetterChanged fact(LetterState now, @Nullable UUID by) {
        return new LetterChanged(
                letterId, kind, number, now, businessId, businessName, addresseeId, issuerId, deadline, by);
    }

    BusinessRef business() {
        return new BusinessRef(businessId, businessName);
    }
}
