package org.liangze.tasking.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightChecked;
import org.liangze.contracts.OversightListPublished;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.CheckReport;
import org.liangze.tasking.oversight.model.CheckRules;
import org.liangze.tasking.oversight.model.Circumstances;
import org.liangze.tasking.oversight.model.Found;
import org.liangze.tasking.oversight.model.PlanState;
import org.liangze.tasking.oversight.model.Verdict;
import org.springframework.stereotype.Component;

/** A group records what it saw. Inside the transaction of a member acting in the plan's place. */
@Component
class RecordingChecks {
    private final OversightPlans plans;
    private final Targets targets;
    private final Subjects subjects;
    private final OversightLists lists;
    private final LastRecords records;
    private final Checks checks;
    private final FindingThings finding;
    private final EvidenceFiles files;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RecordingChecks(
            OversightPlans plans,
            Targets targets,
            Subjects subjects,
            OversightLists lists,
            LastRecords records,
            Checks checks,
            FindingThings finding,
            EvidenceFiles files,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.subjects = subjects;
        this.lists = lists;
        this.records = records;
        this.checks = checks;
        this.finding = finding;
        this.files = files;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same check id again gives the first check and changes nothing. */
    Check record(Caller caller, CheckBody body) {
        OversightPlan plan = plans.lock(body.plan()).orElseThrow(OversightScope::noPlan);
        Optional<Check> before = checks.find(body.id());
        if (before.isPresent()) {
            return again(before.get(), body);
        }
        if (plan.state() != PlanState.RUNNING) {
            throw WritingPlans.notNow(plan, "登记督查情况");
        }
        Targets.Target target = target(body);
        Subject subject = subjects.find(body.whom(), body.subject()).orElseThrow(() -> noTarget(body));
        Instant now = clock.instant();
        LocalDate today = CalendarInUse.dayOf(now);
        CheckReport report = body.report(today);
        LastRecords.@Nullable Latest record = record(body);
        List<Found> found = judged(report, circumstances(plan, subject, record, body, today));
        Check check = new Check(
                body.id(),
                plan.planId(),
                subject.region(),
                subject.party(),
                subject.id(),
                subject.tier(),
                subject.party() == OversightParty.CADRE ? body.listId() : null,
                record == null ? null : record.visitId(),
                target.recheckOf(),
                report.checkedOn(),
                caller.personId(),
                now,
                report.summary(),
                found.size());
        if (!checks.add(check)) {
            throw used(body.id());
        }
        store(caller, check, report, record, body);
        targets.checked(target.targetId(), check.checkId());
        plans.progress(plan.planId(), 0, 1);
        finding.things(check, subject, plan.region(), found);
        outbox.publish(new OversightChecked(
                check.checkId(),
                plan.planId(),
                check.party(),
                check.subjectId(),
                check.region(),
                check.tier(),
                check.checkedOn(),
                found.size(),
                check.recheckOf()));
        audit.record(caller, "record-oversight-check", check.checkId().toString(), null, check);
        return check;
    }

    private void store(
            Caller caller, Check check, CheckReport report, LastRecords.@Nullable Latest record, CheckBody body) {
        checks.answers(check, "POINT", report.answers(), Map.of());
        if (record != null) {
            checks.answers(check, "RECORD", report.compared(), record.recorded());
        }
        if (!body.evidence().isEmpty()) {
            files.attach(caller, body.evidence(), check.region(), subject(check.checkId()));
        }
    }

    /** Under which a check's files are kept. */
    static String subject(UUID check) {
        return "oversight-check:" + check;
    }

    private Targets.Target target(CheckBody body) {
        Targets.Target target =
                targets.find(body.plan(), body.whom(), body.subject()).orElseThrow(() -> noTarget(body));
        if (target.checkId() != null) {
            throw Refusal.conflict("checked-already", "该对象在本计划中已督查登记").with("checkId", target.checkId());
        }
        return target;
    }

    private LastRecords.@Nullable Latest record(CheckBody body) {
        if (body.whom() != OversightParty.BUSINESS) {
            return null;
        }
        UUID visit = body.visitId();
        if (visit == null) {
            return records.of(body.subject()).orElse(null);
        }
        return records.ofVisit(visit, body.subject())
                .orElseThrow(
                        () -> Refusal.invalid("visit-unknown", "没有找到该主体的这次督导记录").with("visitId", visit));
    }

    private Circumstances circumstances(
            OversightPlan plan, Subject subject, LastRecords.@Nullable Latest record, CheckBody body, LocalDate today) {
        return new Circumstances(
                subject.party(),
                subject.party() == OversightParty.CADRE ? points(body.listId()) : Map.of(),
                record == null ? Map.of() : record.recorded(),
                record == null ? Map.of() : record.titles(),
                subject.cadreId() != null,
                plan.opens(),
                today);
    }

    private Map<Integer, String> points(@Nullable UUID list) {
        UUID id = PlanBody.need(list, "督查清单");
        Map<Integer, String> titles = new LinkedHashMap<>();
        lists.find(id)
                .orElseThrow(() -> Refusal.invalid("list-unknown", "没有这份督查清单").with("listId", id))
                .points()
                .forEach((OversightListPublished.Point point) -> titles.put(point.no(), point.title()));
        return titles;
    }

    private static List<Found> judged(CheckReport report, Circumstances given) {
        return switch (CheckRules.judge(report, given)) {
            case Verdict.Accepted(List<Found> found) -> found;
            case Verdict.Refused(String code, String reason) -> throw Refusal.invalid(code, reason);
        };
    }

    private static Check again(Check check, CheckBody body) {
        if (check.planId().equals(body.plan()) && check.subjectId().equals(body.subject())) {
            return check;
        }
        throw used(body.id());
    }

    private static Refusal used(UUID id) {
        return Refusal.conflict("check-id-used", "该督查编号已被另一次督查使用").with("checkId", id);
    }

    private static Refusal noTarget(CheckBody body) {
        return Refusal.notFound("target-not-found", "督查名单中没有该对象").with("subjectId", body.subject());
    }
}
