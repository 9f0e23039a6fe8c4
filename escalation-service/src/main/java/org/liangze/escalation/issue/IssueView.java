package org.liangze.escalation.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * An issue as shown in lists.
 *
 * @param step the timed step that runs now: ACCEPT, INSPECT, REPORT or RECTIFY, until stepDue
 * @param daysLeft calendar days to the due date, negative when it has passed; null when nothing is due
 */
record IssueView(
        UUID issueId,
        UUID visitId,
        int number,
        UUID businessId,
        String businessName,
        String region,
        String regionName,
        UUID cadreId,
        @Nullable String cadreName,
        int item,
        String itemTitle,
        String note,
        IssueClass severity,
        String severityName,
        boolean repeated,
        IssueState state,
        String stateName,
        @Nullable LocalDate due,
        @Nullable Long daysLeft,
        LocalDate foundOn,
        Instant foundAt,
        @Nullable UUID regulatorId,
        @Nullable String regulatorName,
        @Nullable String step,
        @Nullable LocalDate stepDue,
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate inspectBy,
        @Nullable LocalDate reportBy,
        @Nullable String caseNumber,
        @Nullable String evidence,
        Source source,
        String sourceName) {

    static IssueView of(Issue issue, LocalDate today) {
        Optional<IssueRecord.TimedStep> running = IssueRecord.running(issue, today);
        return new IssueView(
                issue.issueId(),
                issue.visitId(),
                issue.number(),
                issue.businessId(),
                issue.businessName(),
                issue.region(),
                issue.regionName(),
                issue.cadre(),
                issue.cadreName(),
                issue.item(),
                issue.itemTitle(),
                issue.note(),
                issue.severity(),
                issue.severity().chinese(),
                issue.repeated(),
                issue.state(),
                issue.state().chinese(),
                issue.due(),
                daysLeft(issue, today),
                issue.foundOn(),
                issue.foundAt(),
                issue.regulatorId(),
                issue.regulatorName(),
                running.map(IssueRecord.TimedStep::step).orElse(null),
                running.map(IssueRecord.TimedStep::due).orElse(null),
                issue.acceptBy(),
                issue.inspectBy(),
                issue.reportBy(),
                issue.caseNumber(),
                issue.evidence(),
                issue.source(),
                issue.source().chinese());
    }

    private static @Nullable Long daysLeft(Issue issue, LocalDate today) {
        boolean open = issue.rectifiedOn() == null || issue.state().compareTo(IssueState.RECTIFIED) < 0;
        return issue.due() == null || !open ? null : issue.due().toEpochDay() - today.toEpochDay();
    }
}
