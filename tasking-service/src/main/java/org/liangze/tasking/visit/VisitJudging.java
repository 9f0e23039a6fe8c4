package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.delegation.Covering;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.visit.model.Circumstances;
import org.liangze.tasking.visit.model.UnfinishedTask;
import org.liangze.tasking.visit.model.Verdict;
import org.liangze.tasking.visit.model.VisitReport;
import org.liangze.tasking.visit.model.VisitRules;
import org.springframework.stereotype.Component;

/** Decides whether a reported visit is taken, and as what. */
@Component
class VisitJudging {
    /** What becomes of a report that is not refused. */
    sealed interface Judged {
        /** It was sent before. */
        record Known(UUID visitId, UUID businessId) implements Judged {}

        /** It is to be stored. */
        record New(
                Visits.Stored visit,
                Business business,
                VisitReport report,
                Checklist checklist,
                List<UnfinishedTask> satisfied)
                implements Judged {}
    }

    private final Visits visits;
    private final Businesses businesses;
    private final Checklists checklists;
    private final Covering covering;
    private final VisitPolicy policy;

    VisitJudging(Visits visits, Businesses businesses, Checklists checklists, Covering covering, VisitPolicy policy) {
        this.visits = visits;
        this.businesses = businesses;
        this.checklists = checklists;
        this.covering = covering;
        this.policy = policy;
    }

    /**
     * Inside the caller's transaction; the business's tasks stay locked until its end.
     *
     * @throws Refusal with the reason when it is not taken
     */
    Judged of(Caller caller, VisitBody body, @Nullable UUID collectiveId, Instant now) {
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
            return new Judged.Known(visitId, business.businessId());
        }
        List<UnfinishedTask> satisfied = accepted(report, business, checklist, unfinished, now);
        Visits.Stored visit = new Visits.Stored(
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
                body.place(),
                collectiveId,
                1);
        return new Judged.New(visit, business, report, checklist, satisfied);
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
}
