package org.liangze.tasking.oversight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.PlanState;
import org.liangze.tasking.oversight.model.Span;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP: written, drawn, started and closed by offices; read by those of {@link OversightScope}. */
@RestController
class OversightPlansApi {
    private final OversightScope scope;
    private final WritingPlans writing;
    private final DrawingSamples drawing;
    private final OversightPlans plans;
    private final Samplings samplings;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    OversightPlansApi(
            OversightScope scope,
            WritingPlans writing,
            DrawingSamples drawing,
            OversightPlans plans,
            Samplings samplings,
            Commands commands,
            Transactions transactions,
            Clock clock) {
        this.scope = scope;
        this.writing = writing;
        this.drawing = drawing;
        this.plans = plans;
        this.samplings = samplings;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Group(@Nullable List<UUID> members) {}

    record Summary(@Nullable String summary) {}

    record Pick(
            @Nullable OversightParty party,
            @Nullable UUID subjectId,
            @Nullable String reason) {}

    @PostMapping("/oversight/plans")
    @ResponseStatus(HttpStatus.CREATED)
    PlanView write(Caller caller, IdempotencyKey key, @RequestBody PlanBody body) {
        return run(caller, key, body, () -> writing.write(caller, body));
    }

    @PutMapping("/oversight/plans/{id}/members")
    PlanView group(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Group group) {
        return run(caller, key, List.of("group", id, group), () -> writing.group(caller, id, group.members()));
    }

    @PostMapping("/oversight/plans/{id}/draw")
    PlanView draw(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return run(caller, key, List.of("draw", id), () -> drawing.draw(caller, id));
    }

    @PostMapping("/oversight/plans/{id}/start")
    PlanView start(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return run(caller, key, List.of("start", id), () -> writing.start(caller, id));
    }

    @PostMapping("/oversight/plans/{id}/close")
    PlanView close(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Summary said) {
        return run(caller, key, List.of("close", id, said), () -> writing.close(caller, id, said.summary()));
    }

    /** Adds a target by hand, which stays marked as such with its reason. */
    @PostMapping("/oversight/plans/{id}/targets")
    PlanView pick(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Pick pick) {
        return run(
                caller,
                key,
                List.of("pick", id, pick),
                () -> drawing.pick(caller, id, pick.party(), pick.subjectId(), pick.reason()));
    }

    /**
     * Plans, newest first.
     *
     * @param period the year, quarter or month they touch; null for this year
     * @param mine only the running and past ones the caller is in the group of; open to all who can be in one
     */
    @GetMapping("/oversight/plans")
    Page<PlanView> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable PlanState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID before = parts == null ? null : UUID.fromString(parts.getFirst());
        return Page.of(
                (mine ? mine(caller, before, size + 1) : all(caller, region, period, state, before, size + 1))
                        .stream().map(PlanView::of).toList(),
                size,
                plan -> Cursor.of(plan.planId()));
    }

    private List<OversightPlan> mine(Caller caller, @Nullable UUID before, int limit) {
        caller.require(OversightScope.GROUP.toArray(Role[]::new));
        return transactions.asSystem(() -> plans.ofMember(caller.personId(), before, limit));
    }

    private List<OversightPlan> all(
            Caller caller,
            @Nullable String region,
            @Nullable String period,
            @Nullable PlanState state,
            @Nullable UUID before,
            int limit) {
        OversightScope.requirePlanReader(caller);
        String place = OversightScope.place(caller, region);
        Span span =
                period == null ? Span.year(CalendarInUse.dayOf(clock.instant()).getYear()) : Span.of(period);
        return transactions.asCaller(caller, () -> plans.list(place, state, span.from(), span.to(), before, limit));
    }

    private PlanView run(Caller caller, IdempotencyKey key, Object request, Supplier<OversightPlan> work) {
        return commands.run(caller, key, request, PlanView.class, () -> whole(work.get()));
    }

    private PlanView whole(OversightPlan plan) {
        return PlanView.of(plan, plans.group(plan.planId()), samplings.of(plan.planId()));
    }

    /** For the plan's readers, and for its group once it is running. */
    @GetMapping("/oversight/plans/{id}")
    PlanView one(Caller caller, @PathVariable UUID id) {
        Caller reader = scope.reader(caller, id);
        return transactions.asCaller(
                reader, () -> plans.find(id).map(this::whole).orElseThrow(OversightScope::noPlan));
    }
}
