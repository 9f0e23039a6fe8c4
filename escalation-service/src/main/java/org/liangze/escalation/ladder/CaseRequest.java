package org.liangze.escalation.ladder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of an act on a case.
 *
 * @param to for assign and forward: whose it is from now on
 * @param until for pause: its last day
 */
record CaseRequest(
        @Nullable UUID to,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable String note) {
    static final CaseRequest EMPTY = new CaseRequest(null, null, null, null, null);
}
