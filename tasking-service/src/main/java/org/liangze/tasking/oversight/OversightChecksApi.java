package org.liangze.tasking.oversight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.Span;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks over HTTP. */
@RestController
class OversightChecksApi {
    private final OversightScope scope;
    private final RecordingChecks recording;
    private final ReadingChecks reading;
    private final OversightPlans plans;
    private final Targets targets;
    private final Subjects subjects;
    private final OversightLists lists;
    private final LastRecords records;
    private final Checks checks;
    private final OversightFindings findings;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    OversightChecksApi(
            OversightScope scope,
            RecordingChecks recording,
            ReadingChecks reading,
            OversightPlans plans,
            Targets targets,
            Subjects subjects,
            OversightLists lists,
            LastRecords records,
            Checks checks,
            OversightFindings findings,
            Commands commands,
            Transactions transactions,
            Clock clock) {
        this.scope = scope;
        this.recording = recording;
        this.reading = reading;
        this.plans = plans;
        this.targets = targets;
        this.subjects = subjects;
        this.lists = lists;
        this.records = records;
        this.checks = checks;
        this.findings = findings;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What there is to answer and to compare, for a member of the group. */
    @GetMapping("/oversight/checks/form")
    CheckForm form(
            Caller caller, @RequestParam UUID plan, @RequestParam OversightParty party, @RequestParam UUID subject) {
        Caller member = scope.inGroup(caller, plan);
        return transactions.asCaller(member, () -> {
            OversightPlan known = plans.find(plan).orElseThrow(OversightScope::noPlan);
            Targets.Target target = targets.find(plan, party, subject)
                    .orElseThrow(() -> Refusal.notFound("target-not-found", "督查名单中没有该对象"));
            boolean cadre = party == OversightParty.CADRE;
            UUID before = target.recheckOf();
            return new CheckForm(
                    plan,
                    known.title(),
                    party,
                    subject,
                    target.name(),
                    target.region(),
                    target.regionName(),
                    subjects.find(party, subject).map(Subject::cadreId).isPresent(),
                    target.checkId(),
                    known.opens(),
                    cadre ? lists.inForce(known.region()).orElseThrow(OversightChecksApi::noList) : null,
                    cadre ? null : records.of(subject).orElse(null),
                    before == null ? List.of() : reading.views(findings.ofCheck(before)));
        });
    }

    private static Refusal noList() {
        return Refusal.conflict("list-missing", "督查清单尚未从主体台账同步，请稍后再试");
    }

    /**
     * Records a check, once per check id. 400 when the report is not whole, 403 for others than the group, 409 when the target
     * is checked already or the plan is not running.
     */
    @PostMapping("/oversight/checks")
    @ResponseStatus(HttpStatus.CREATED)
    CheckView record(Caller caller, IdempotencyKey key, @RequestBody CheckBody body) {
        Caller member = scope.inGroup(caller, body.plan());
        return commands.run(member, key, body, CheckView.class, () -> reading.whole(recording.record(member, body)));
    }

    /** Recorded checks of a place, newest first; {@code period} as 2026, 2026-Q3 or 2026-09, null for this year. */
    @GetMapping("/oversight/checks")
    Page<CheckView> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable OversightParty party,
            @RequestParam @Nullable UUID plan,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        OversightScope.requirePlanReader(caller);
        String place = OversightScope.place(caller, region);
        Span span =
                period == null ? Span.year(CalendarInUse.dayOf(clock.instant()).getYear()) : Span.of(period);
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID before = parts == null ? null : UUID.fromString(parts.getFirst());
        return Page.of(
                transactions.asCaller(
                        caller,
                        () -> reading.lines(checks.list(place, span.from(), span.to(), party, plan, before, size + 1))),
                size,
                check -> Cursor.of(check.checkId()));
    }

    /** For the place's readers, and for whoever recorded it. */
    @GetMapping("/oversight/checks/{id}")
    CheckView one(Caller caller, @PathVariable UUID id) {
        if (!OversightScope.readsPlans(caller) && !caller.is(Role.REGULATOR)) {
            throw OversightScope.noCheck();
        }
        return transactions.asCaller(
                caller,
                () -> checks.find(id)
                        .filter(check -> OversightScope.readsPlans(caller)
                                || check.recordedBy().equals(caller.personId()))
                        .map(reading::whole)
                        .orElseThrow(OversightScope::noCheck));
    }
}
