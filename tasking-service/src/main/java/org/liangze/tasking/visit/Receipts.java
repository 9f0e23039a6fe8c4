package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.UUID;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.issue.Issues;
import org.liangze.tasking.visit.model.LateRemark;
import org.springframework.stereotype.Component;

/** What a visit led to, read back from what was stored, so that every send of it gets the same. */
@Component
class Receipts {
    private final Visits visits;
    private final Issues issues;

    Receipts(Visits visits, Issues issues) {
        this.visits = visits;
        this.issues = issues;
    }

    VisitReceipt of(UUID visitId, Instant visitedAt) {
        return new VisitReceipt(
                visitId,
                issues.ofVisit(visitId).stream()
                        .map(issue -> new VisitReceipt.Found(
                                issue.issueId(),
                                issue.number(),
                                issue.item(),
                                issue.title(),
                                issue.severity(),
                                issue.repeated(),
                                issue.due()))
                        .toList(),
                visits.closed(visitId).stream()
                        .map(task -> new VisitReceipt.Closed(
                                task.taskId(),
                                task.period(),
                                task.state(),
                                task.state().chinese(),
                                LateRemark.of(task.state(), task.due(), visitedAt.isBefore(task.dueAt()))))
                        .toList());
    }

    /** For a visit that is there already; one id can't be two businesses' visit. */
    VisitReceipt again(UUID visitId, UUID businessId) {
        return visits.find(visitId)
                .filter(visit -> visit.businessId().equals(businessId))
                .map(visit -> of(visitId, visit.visitedAt()))
                .orElseThrow(() ->
                        Refusal.conflict("visit-id-used", "该督导编号已被另一次督导使用").with("visitId", visitId));
    }
}
