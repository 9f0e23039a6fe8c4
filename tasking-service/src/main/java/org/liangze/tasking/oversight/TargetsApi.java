package org.liangze.tasking.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a plan checks, and the proof of the draw. */
@RestController
class TargetsApi {
    private final OversightScope scope;
    private final OversightPlans plans;
    private final Targets targets;
    private final Samplings samplings;
    private final DrawingSamples drawing;
    private final Transactions transactions;

    TargetsApi(
            OversightScope scope,
            OversightPlans plans,
            Targets targets,
            Samplings samplings,
            DrawingSamples drawing,
            Transactions transactions) {
        this.scope = scope;
        this.plans = plans;
        this.targets = targets;
        this.samplings = samplings;
        this.drawing = drawing;
        this.transactions = transactions;
    }

    /** For the plan's readers, and for its group once it is running. */
    @GetMapping("/oversight/plans/{id}/targets")
    Page<Targets.Target> list(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        Caller reader = scope.reader(caller, id);
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID after = parts == null ? null : UUID.fromString(parts.getFirst());
        return transactions.asCaller(reader, () -> {
            OversightPlan plan = plans.find(id).orElseThrow(OversightScope::noPlan);
            return Page.of(targets.list(plan.planId(), after, size + 1), size, one -> Cursor.of(one.targetId()));
        });
    }

    /** The draws made again from the seeds and populations written down then. */
    @GetMapping("/oversight/plans/{id}/verification")
    List<DrawingSamples.Verification> verify(Caller caller, @PathVariable UUID id) {
        OversightScope.requirePlanReader(caller);
        return transactions.asCaller(caller, () -> drawing.verify(plans.find(id).orElseThrow(OversightScope::noPlan)));
    }

    /** The population of a draw, a line {@code id|township} each: with the seed anybody can make the draw again. */
    @GetMapping(path = "/oversight/plans/{id}/population", produces = MediaType.TEXT_PLAIN_VALUE)
    String population(Caller caller, @PathVariable UUID id, @RequestParam OversightParty party) {
        OversightScope.requirePlanReader(caller);
        return transactions.asCaller(
                caller,
                () -> samplings
                        .draw(id, party)
                        .map(draw -> draw.population().text())
                        .orElseThrow(() -> Refusal.notFound("not-drawn", "这项计划还没有抽取")));
    }
}
