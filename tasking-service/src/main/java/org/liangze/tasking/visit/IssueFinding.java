package org.liangze.tasking.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.issue.Issues;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.visit.model.IssueClasses;
import org.liangze.tasking.visit.model.VisitReport;
import org.springframework.stereotype.Component;

/** Each 否 opens one issue, told in the same transaction (domain.md §5.23, §6.24). */
@Component
class IssueFinding {
    private final Issues issues;
    private final VisitPolicy policy;
    private final Outbox outbox;

    IssueFinding(Issues issues, VisitPolicy policy, Outbox outbox) {
        this.issues = issues;
        this.policy = policy;
        this.outbox = outbox;
    }

    void of(Visits.Stored visit, BusinessRef business, VisitReport report, Checklist checklist) {
        if (report.failures().isEmpty()) {
            return;
        }
        LocalDate day = CalendarInUse.dayOf(visit.visitedAt());
        Quarter before = Quarter.of(day).previous();
        Set<String> failedBefore = issues.failedTopics(business.id(), before.first(), before.last());
        IssueClasses classes = policy.classes(visit.region(), day);
        List<IssueFound> found = new ArrayList<>();
        for (VisitReport.Given failure : report.failures()) {
            boolean repeated = failedBefore.contains(checklist.topicOf(failure.item()));
            IssueClass severity = classes.of(failure.severity(), repeated);
            found.add(issue(visit, business, found.size() + 1, failure, checklist, severity, repeated, classes, day));
        }
        found.forEach(issue -> {
            issues.add(issue, checklist.id());
            outbox.publish(issue);
        });
    }

    private static IssueFound issue(
            Visits.Stored visit,
            BusinessRef business,
            int number,
            VisitReport.Given failure,
            Checklist checklist,
            IssueClass severity,
            boolean repeated,
            IssueClasses classes,
            LocalDate day) {
        return new IssueFound(
                Ids.named("issue", visit.visitId(), number),
                visit.visitId(),
                number,
                business.id(),
                business.name(),
                visit.region(),
                visit.cadreId(),
                failure.item(),
                checklist.titleOf(failure.item()),
                Objects.requireNonNull(failure.note(), "an accepted 否 has a note"),
                severity,
                repeated,
                classes.due(severity, day),
                visit.visitedAt());
    }
}
