package org.liangze.tasking.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.contracts.Answer;
import org.liangze.contracts.VisitRecorded;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.visit.model.Circumstances;
import org.liangze.tasking.visit.model.UnfinishedTask;
import org.liangze.tasking.visit.model.Verdict;
import org.liangze.tasking.visit.model.VisitReport;
import org.liangze.tasking.visit.model.VisitRules;
import org.springframework.stereotype.Component;

/** A cadre reports a visit. */
@Component
class VisitRecording {
    private final Visits visits;
    private final Businesses businesses;
    private final Checklists checklists;
    private final Covering covering;
    private final VisitPolicy policy;
    private final IssueFinding finding;
    private final TaskClosing closing;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Clock clock;

    VisitRecording(
            Visits visits,
            Businesses businesses,
            Checklists checklists,
            Covering covering,
            VisitPolicy policy,
            IssueFinding finding,
            TaskClosing closing,
            Receipts receipts,
            Outbox outbox,
            Clock clock) {
        this.visits = visits;
        this.businesses = businesses;
        this.checklists = checklists;
        this.covering = covering;
        this.policy = policy;
        this.finding = finding;
        this.closing = closing;
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Inside the caller's transaction. The same visit id again gives the first receipt and changes nothing. */
    VisitReceipt record(Caller caller, VisitBody body) {
        Instant now = clock.instant();
        Business business = businesses
                .find(body.business())
                .filter(found -> caller.covers(found.region()))
                .orElseThrow(() -> Refusal.notFound("business-not-found", "没有找到该主体，或不在您的辖区")
                        .with("businessId", body.business()));
        UUID cadre = covering.cadreFor(business, caller);
        VisitReport report = body.report();
        Checklist checklist = checklists.handedIn(
                business,
                body.checklist(),
                body.checklistVersion(),
                CalendarInUse.dayOf(report.visitedAt()),
                CalendarInUse.dayOf(now));
        List<UnfinishedTask> unfinished = visits.unfinished(business.businessId());
        UUID visitId = body.visitId() == null ? Ids.next(now) : body.visitId();
        if (visits.find(visitId).isPresent()) {
            return receipts.again(visitId, business.businessId());
        }
        List<UnfinishedTask> satisfied = accepted(report, business, checklist, unfinished, now);
        Visits.Stored visit = stored(visitId, business, cadre, caller, report, body, checklist, now);
        if (!visits.add(visit)) {
            return receipts.again(visitId, business.businessId());
        }
        visits.addAnswers(visit, report.answers());
        tell(visit, report, satisfied);
        finding.of(visit, business.ref(), report, checklist);
        closing.close(visit, satisfied);
        return receipts.of(visitId);
    }

    private List<UnfinishedTask> accepted(
            VisitReport report, Business business, Checklist checklist, List<UnfinishedTask> unfinished, Instant now) {
        Set<Integer> items = checklist.items().stream().map(Checklist.Item::no).collect(Collectors.toSet());
        boolean all = policy.satisfiesAll(business.region(), CalendarInUse.dayOf(now));
        Circumstances given = new Circumstances(now, business.highRisk(), items, unfinished, all);
        return switch (VisitRules.judge(report, given)) {
            case Verdict.Accepted(var satisfied) -> satisfied;
            case Verdict.Refused(var code, var reason, var timely) ->
                throw (timely ? Refusal.conflict(code, reason) : Refusal.invalid(code, reason))
                        .with("businessId", business.businessId());
        };
    }

    private static Visits.Stored stored(
            UUID visitId,
            Business business,
            UUID cadre,
            Caller caller,
            VisitReport report,
            VisitBody body,
            Checklist checklist,
            Instant now) {
        return new Visits.Stored(
                visitId,
                business.businessId(),
                business.region(),
                business.tier().name(),
                cadre,
                caller.personId(),
                report.visitedAt(),
                now,
                report.mode(),
                checklist.id(),
                checklist.version(),
                report.signature(),
                report.representative(),
                body.representativeSignature(),
                body.place());
    }

    private void tell(Visits.Stored visit, VisitReport report, List<UnfinishedTask> satisfied) {
        int yes = report.count(Answer.YES);
        int no = report.count(Answer.NO);
        visits.count(visit, Quarter.of(CalendarInUse.dayOf(visit.visitedAt())).name(), yes, no);
        outbox.publish(new VisitRecorded(
                visit.visitId(),
                visit.businessId(),
                visit.cadreId(),
                visit.mode(),
                visit.visitedAt(),
                satisfied.stream().map(UnfinishedTask::taskId).toList(),
                yes,
                no,
                report.count(Answer.NOT_APPLICABLE)));
    }
}
