package org.liangze.escalation.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;

/**
 * A finding on a cadre or a unit, as stored.
 *
 * @param responsibleId who has to put it right
 * @param round grows with every new deadline
 */
record Finding(
        UUID findingId,
        UUID checkId,
        OversightParty party,
        UUID responsibleId,
        String responsibleName,
        String region,
        IssueClass severity,
        String title,
        String note,
        boolean repeated,
        OversightMeasure measure,
        IssueState state,
        LocalDate due,
        int round,
        @Nullable String evidence,
        Instant foundAt,
        long version) {

    /** Names the case that follows the present deadline. */
    String subject() {
        return findingId + "|" + round;
    }
}
