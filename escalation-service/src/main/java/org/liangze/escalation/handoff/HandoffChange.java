package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.paper.Sequences;

/** What an act changes on a hand-off beside its state. */
final class HandoffChange {
    Sequences.@Nullable Given receipt;

    @Nullable
    LocalDate acceptedOn;

    @Nullable
    Instant acceptedAt;

    @Nullable
    LocalDate checkedOn;

    @Nullable
    LocalDate reportBy;

    @Nullable
    LocalDate reportedOn;

    @Nullable
    String outcome;

    @Nullable
    String caseNumber;

    @Nullable
    String disposalReason;

    /** Returned or forwarded; the row ends and no longer leads. */
    @Nullable
    Instant givenUpAt;

    @Nullable
    String givenUpWhy;

    @Nullable
    LocalDate endedOn;

    @Nullable
    Integer waitsForYear;
}
