package org.liangze.tasking.visit;

import java.time.Instant;
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
public class IssueFinding {
    private final Issues issues;
    private final VisitPolicy policy;
    private final Outbox outbox;

    IssueFinding(Issues issues, VisitPolicy policy, Outbox outbox) {
        this.issues = issues;
        this.policy = policy;
        this.outbox = outbox;
    }

    /**
     * Opens the issues.
     *
     * @param failures the 否 that have none yet
     * @param first the number of the first of them among the visit's issues
     * @param foundAt when they are found and told; their due dates count from that day
     */
    public void of(
            Visits.Stored visit,
            BusinessRef business,
            List<VisitReport.Given> failures,
            int first,
            Checklist checklist,
            Instant foundAt) {
        if (failures.isEmpty()) {
            return;
        }
        Quarter before = Quarter.of(CalendarInUse.dayOf(visit.visitedAt())).previous();
        Set<String> failedBefore = issues.failedTopics(business.id(), before.first(), before.last());
        IssueClasses classes = policy.classes(visit.region(), CalendarInUse.dayOf(foundAt));
        for (int i = 0; i < failures.size(); i++) {
            VisitReport.Given failure = failures.get(i);
            boolean repeated = failedBefore.contains(checklist.topicOf(failure.item()));
            IssueFound issue = issue(visit, business, first + i, failure, checklist, repeated, classes, foundAt);
            issues.add(issue, checklist.id());
            outbox.publish(issue);
        }
    }

    private static IssueFound issue(
            Visits.Stored visit,
            BusinessRef business,
            int number,
            VisitReport.Given failure,
            Checklist checklist,
            boolean repeated,
            IssueClasses classes,
            Instant foundAt) {
        IssueClass severity = classes.of(failure.severity(), repeated);
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
                classes.due(severity, CalendarInUse.dayOf(foundAt)),
                foundAt);
    }
}
