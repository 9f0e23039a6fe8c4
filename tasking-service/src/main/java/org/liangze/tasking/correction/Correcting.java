package org.liangze.tasking.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Answer;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Role;
import org.liangze.contracts.VisitCorrected;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.correction.model.Circumstances;
import org.liangze.tasking.correction.model.CorrectionRules;
import org.liangze.tasking.correction.model.Refused;
import org.liangze.tasking.correction.model.VisitFacts;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.visit.IssueFinding;
import org.liangze.tasking.visit.Visits;
import org.liangze.tasking.visit.model.VisitReport;
import org.springframework.stereotype.Component;

/** Somebody corrects a visit's record. */
@Component
class Correcting {
    private final Visits visits;
    private final Corrections corrections;
    private final Businesses businesses;
    private final Checklists checklists;
    private final IssueFinding finding;
    private final Policies policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Correcting(
            Visits visits,
            Corrections corrections,
            Businesses businesses,
            Checklists checklists,
            IssueFinding finding,
            Policies policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.visits = visits;
        this.corrections = corrections;
        this.businesses = businesses;
        this.checklists = checklists;
        this.finding = finding;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Inside the caller's transaction; gives the version that stands then. */
    int correct(Caller caller, UUID visitId, CorrectionBody body) {
        Visits.Stored visit = visits.find(visitId).orElseThrow(() -> unknown(visitId));
        VisitFacts before = facts(visit);
        VisitFacts after = body.after(before);
        CorrectionRules.judge(before, after, body.why(), circumstances(caller, visit))
                .ifPresent(refused -> {
                    throw refusal(refused).with("visitId", visitId);
                });
        if (!Objects.equals(body.version(), visit.version()) || !corrections.raise(visit)) {
            throw Refusal.conflict("visit-changed", "这条督导记录已有新的版本，请刷新后再更正").with("visitId", visitId);
        }
        store(caller, visit, before, after, body);
        return visit.version() + 1;
    }

    /** Why this person may not correct the visit; empty when they may. */
    Optional<Refused> barred(Caller caller, Visits.Stored visit) {
        return CorrectionRules.barred(circumstances(caller, visit));
    }

    private void store(Caller caller, Visits.Stored visit, VisitFacts before, VisitFacts after, CorrectionBody body) {
        Instant now = clock.instant();
        int version = visit.version() + 1;
        corrections.add(visit, version, after, body.why(), caller.personId(), now);
        visits.addAnswers(visit, version, answers(after));
        visits.count(
                visit,
                Quarter.of(CalendarInUse.dayOf(visit.visitedAt())).name(),
                after.count(Answer.YES) - before.count(Answer.YES),
                after.count(Answer.NO) - before.count(Answer.NO));
        open(visit, after, after.newlyFailed(before), body, now);
        outbox.publish(new VisitCorrected(
                visit.visitId(),
                visit.businessId(),
                visit.cadreId(),
                version,
                caller.personId(),
                now,
                body.why(),
                List.copyOf(after.changedFrom(before)),
                after.count(Answer.YES),
                after.count(Answer.NO),
                after.count(Answer.NOT_APPLICABLE)));
        audit.record(caller, "correct-visit", visit.visitId().toString(), before, after);
    }

    /** Found now: the business and the regulator hear of it now, so its due date counts from today. */
    private void open(
            Visits.Stored visit, VisitFacts after, Collection<Integer> failed, CorrectionBody body, Instant now) {
        Checklist checklist = checklists
                .find(visit.checklistId(), visit.checklistVersion())
                .orElseThrow(() -> new IllegalStateException("checklist of visit " + visit.visitId() + " is gone"));
        BusinessRef business = businesses
                .find(visit.businessId())
                .map(Business::ref)
                .orElseThrow(() -> new IllegalStateException("business of visit " + visit.visitId() + " is gone"));
        List<VisitReport.Given> failures = failed.stream()
                .map(item -> new VisitReport.Given(
                        item,
                        Answer.NO,
                        Objects.requireNonNull(after.answers().get(item)).note(),
                        body.severityOf(item)))
                .toList();
        finding.of(visit, business, failures, corrections.issuesOf(visit.visitId()) + 1, checklist, now);
    }

    private VisitFacts facts(Visits.Stored visit) {
        return VersionsView.facts(
                visit.mode(), visit.representative(), visits.answers(visit.visitId(), visit.version()));
    }

    private static List<Visits.Given> answers(VisitFacts facts) {
        return facts.answers().entrySet().stream()
                .map(one -> new Visits.Given(
                        one.getKey(), one.getValue().answer(), one.getValue().note()))
                .toList();
    }

    private Circumstances circumstances(Caller caller, Visits.Stored visit) {
        UUID me = caller.personId();
        var today = CalendarInUse.dayOf(clock.instant());
        int days = policies.get("visit.correctable-days", visit.region(), today, Integer.class);
        return new Circumstances(
                caller.is(Role.OFFICE),
                me.equals(visit.cadreId()) || me.equals(visit.recordedBy()),
                today,
                CalendarInUse.dayOf(visit.recordedAt()).plusDays(days),
                businesses.find(visit.businessId()).map(Business::highRisk).orElse(false));
    }

    static Refusal unknown(UUID visitId) {
        return Refusal.notFound("visit-not-found", "没有找到这次督导，或不在您的辖区").with("visitId", visitId);
    }

    private static Refusal refusal(Refused refused) {
        return switch (refused.kind()) {
            case WRONG -> Refusal.invalid(refused.code(), refused.reason());
            case NOT_ALLOWED -> Refusal.notAllowed(refused.code(), refused.reason());
            case NOT_NOW -> Refusal.conflict(refused.code(), refused.reason());
        };
    }
}
