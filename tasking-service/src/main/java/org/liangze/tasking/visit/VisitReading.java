package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.issue.Issues;
import org.liangze.tasking.photo.Photos;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.springframework.stereotype.Component;

/** Visits as they are read; a business sees its own only. */
@Component
public class VisitReading {
    private final Visits visits;
    private final Issues issues;
    private final Checklists checklists;
    private final Receipts receipts;
    private final Photos photos;
    private final Businesses businesses;
    private final People people;

    VisitReading(
            Visits visits,
            Issues issues,
            Checklists checklists,
            Receipts receipts,
            Photos photos,
            Businesses businesses,
            People people) {
        this.visits = visits;
        this.issues = issues;
        this.checklists = checklists;
        this.receipts = receipts;
        this.photos = photos;
        this.businesses = businesses;
        this.people = people;
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

    /** The visit as it stands; 404 when it is not in the caller's scope, or another business's. */
    public VisitView one(Caller caller, UUID visitId) {
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
        List<VisitView.AnswerView> answers = visits.answers(visit.visitId(), visit.version()).stream()
                .map(given -> VisitView.AnswerView.of(given, checklist))
                .toList();
        return new VisitView(
                visit.visitId(),
                visit.version(),
                visit.businessId(),
                businesses.find(visit.businessId()).map(Business::name).orElse(""),
                visit.cadreId(),
                nameOf(visit.cadreId()),
                visit.recordedBy(),
                nameOf(visit.recordedBy()),
                visit.visitedAt(),
                visit.recordedAt(),
                visit.mode(),
                visit.mode().chinese(),
                visit.checklistId(),
                visit.checklistVersion(),
                checklist.title(),
                visit.signature(),
                visit.representative(),
                visit.representativeSignature(),
                visit.place(),
                visit.collectiveId(),
                answers,
                photos.of(visit.visitId()),
                issues.ofVisit(visit.visitId()),
                receipts.of(visit.visitId(), visit.visitedAt()).tasks());
    }

    private String nameOf(UUID person) {
        return people.find(person).map(Person::name).orElse("");
    }
}
