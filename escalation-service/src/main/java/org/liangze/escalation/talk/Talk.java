package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;

/** A talk as stored and shown. */
record Talk(
        UUID talkId,
        long sequence,
        String region,
        @Nullable UUID caseId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        @Nullable UUID subjectId,
        @Nullable String subjectName,
        @Nullable UUID approverId,
        @Nullable String approverName,
        @Nullable UUID proposerId,
        String cause,
        TalkState state,
        LocalDate proposedOn,
        @Nullable LocalDate talkOn,
        @Nullable UUID decidedBy,
        @Nullable String declineReason) {

    TalkChanged fact(TalkState now, @Nullable UUID by) {
        return new TalkChanged(talkId, now, cause, businessId, businessName, subjectId, approverId, by);
    }

    List<BusinessRef> businesses() {
        return businessId == null || businessName == null
                ? List.of()
                : List.of(new BusinessRef(businessId, businessName));
    }
}
