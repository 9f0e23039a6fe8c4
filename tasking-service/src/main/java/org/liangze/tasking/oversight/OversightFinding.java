package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.Found;

/**
 * A finding as stored.
 *
 * @param responsibleId a person, or the business
 * @param repeats the finding of an earlier check that was found again
 * @param state as escalation last told it
 */
record OversightFinding(
        UUID findingId,
        UUID checkId,
        int number,
        String region,
        OversightParty party,
        UUID responsibleId,
        Found.Kind kind,
        int item,
        String title,
        String note,
        IssueClass severity,
        @Nullable UUID repeats,
        LocalDate due,
        OversightMeasure measure,
        IssueState state,
        LocalDate foundOn,
        Instant foundAt,
        @Nullable LocalDate rectifiedOn,
        @Nullable LocalDate closedOn) {}
