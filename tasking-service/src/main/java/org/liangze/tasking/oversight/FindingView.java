package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as shown.
 *
 * @param responsibleName of the person or the business
 * @param daysLeft calendar days to the deadline, negative when it has passed; null once rectified
 */
record FindingView(
        UUID findingId,
        UUID checkId,
        int number,
        String region,
        String party,
        String partyName,
        UUID responsibleId,
        String responsibleName,
        String kind,
        String title,
        String note,
        String severity,
        String severityName,
        boolean repeated,
        LocalDate due,
        @Nullable Long daysLeft,
        String measure,
        String measureName,
        String state,
        String stateName,
        LocalDate foundOn,
        Instant foundAt,
        @Nullable LocalDate closedOn) {
    static FindingView of(OversightFinding finding, String responsibleName, LocalDate today) {
        return new FindingView(
                finding.findingId(),
                finding.checkId(),
                finding.number(),
                finding.region(),
                finding.party().name(),
                finding.party().chinese(),
                finding.responsibleId(),
                responsibleName,
                finding.kind().name(),
                finding.title(),
                finding.note(),
                finding.severity().name(),
                finding.severity().chinese(),
                finding.repeats() != null,
                finding.due(),
                finding.rectifiedOn() == null ? finding.due().toEpochDay() - today.toEpochDay() : null,
                finding.measure().name(),
                finding.measure().chinese(),
                finding.state().name(),
                finding.state().chinese(),
                finding.foundOn(),
                finding.foundAt(),
                finding.closedOn());
    }
}
