package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.issue.Issues;
import org.springframework.stereotype.Component;

/** Visits as they are read; a business sees its own only. */
@Component
class VisitReading {
    private final Visits visits;
    private final Issues issues;
    private final Checklists checklists;
    private final Receipts receipts;

    VisitReading(Visits visits, Issues issues, Checklists checklists, Receipts receipts) {
        this.visits = visits;
        this.issues = issues;
        this.checklists = checklists;
        this.receipts = receipts;
    }

    Page<VisitView.Line> list(Caller caller, UUID businessId, @Nullable String cursor, int limit) {
        if (caller.is(Role.BUSINESS) && !businessId.equals(caller.businessId())) {
            throw Refusal.notAllowed("not-own", "只能查看本主体的督导记录");
        }
        List<String> parts = Cursor.parts(cursor, 1);
        Instant before = parts == null ? null : Instant.parse(parts.getFirst());
        List<VisitView.Line> rows = visits.ofBusiness(businessId, limit + 1, before).stream()
                .map(visit -> new VisitView.Line(
                        visit.visitId(),
                        visit.businessId(),
                        visit.cadreId(),
                        visit.visitedAt(),
                        visit.mode(),
                        visit.mode().chinese()))
                .toList();
        return Page.of(rows, limit, line -> Cursor.of(line.visitedAt()));
    }

    VisitView one(Caller caller, UUID visitId) {
        return visits.find(visitId)
                .filter(visit -> !caller.is(Role.BUSINESS) || visit.businessId().equals(caller.businessId()))
                .map(this::view)
                .orElseThrow(() ->
                        Refusal.notFound("visit-not-found", "没有找到这次督导，或不在您的辖区").with("visitId", visitId));
    }

    private VisitView view(Visits.Stored visit) {
        Checklist checklist = checklists
                .find(visit.checklistId(), visit.checklistVersion())
                .orElseThrow(() -> new IllegalStateException("checklist of visit " + visit.visitId() + " is gone"));
        List<VisitView.AnswerView> answers = visits.answers(visit.visitId()).stream()
                .map(given -> new VisitView.AnswerView(
                        given.item(),
                        checklist.titleOf(given.item()),
                        given.answer().name(),
                        given.answer().chinese(),
                        given.note()))
                .toList();
        return new VisitView(
                visit.visitId(),
                visit.businessId(),
                visit.cadreId(),
                visit.recordedBy(),
                visit.visitedAt(),
                visit.recordedAt(),
                visit.mode(),
                visit.mode().chinese(),
                visit.checklistId(),
                visit.checklistVersion(),
                visit.signature(),
                visit.representative(),
                visit.representativeSignature(),
                visit.place(),
                answers,
                issues.ofVisit(visit.visitId()),
                receipts.of(visit.visitId()).tasks());
    }
}
