package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;

/**
 * A check as stored.
 *
 * @param region where the subject is
 * @param recheckOf the check it looks back at
 */
record Check(
        UUID checkId,
        UUID planId,
        String region,
        OversightParty party,
        UUID subjectId,
        @Nullable Tier tier,
        @Nullable UUID listId,
        @Nullable UUID visitId,
        @Nullable UUID recheckOf,
        LocalDate checkedOn,
        UUID recordedBy,
        Instant recordedAt,
        String summary,
        int findings) {}
