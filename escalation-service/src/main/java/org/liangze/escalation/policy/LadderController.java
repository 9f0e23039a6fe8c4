package org.liangze.escalation.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Role;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.escalation.policy.LadderView.DraftView;
import org.liangze.escalation.policy.LadderView.RungView;
import org.liangze.escalation.policy.model.LadderRules;
import org.liangze.escalation.policy.model.Shape;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ladders over HTTP: what is in force, what was, and the drafts of the caller's place. */
@RestController
class LadderController {
    private final LadderVersions versions;
    private final Drafts drafts;
    private final EditingLadders editing;
    private final TryingLadders trying;
    private final Receivers receivers;
    private final Transactions transactions;
    private final Commands commands;
    private final Days days;

    LadderController(
            LadderVersions versions,
            Drafts drafts,
            EditingLadders editing,
            TryingLadders trying,
            Receivers receivers,
            Transactions transactions,
            Commands commands,
            Days days) {
        this.versions = versions;
        this.drafts = drafts;
        this.editing = editing;
        this.trying = trying;
        this.receivers = receivers;
        this.transactions = transactions;
        this.commands = commands;
        this.days = days;
    }

    /** The ladders in force for a place, by default the caller's. */
    @GetMapping("/ladders")
    List<LadderView> inForce(Caller caller, @RequestParam(required = false) @Nullable String region) {
        reader(caller);
        return transactions.asCaller(
                caller,
                () -> Arrays.stream(Ladder.values())
                        .map(ladder -> LadderView.of(ladder, now(caller, ladder, region), true))
                        .toList());
    }

    /** What a ladder can be made of, and its versions that concern the caller's place, newest first. */
    @GetMapping("/ladders/{ladder}")
    History history(Caller caller, @PathVariable Ladder ladder) {
        reader(caller);
        Shape shape = Shape.of(ladder);
        return transactions.asCaller(caller, () -> {
            int now = now(caller, ladder, null).version();
            return new History(
                    shape.steps(),
                    shape.anchors(),
                    shape.targets(),
                    versions.of(ladder, caller.region()).stream()
                            .map(one -> LadderView.of(ladder, one, one.version() == now))
                            .toList());
        });
    }

    @GetMapping("/ladder-drafts")
    List<DraftView> drafts(Caller caller) {
        EditingLadders.requireEditor(caller);
        return transactions.asCaller(
                caller,
                () -> drafts.within(caller.region()).stream().map(this::shown).toList());
    }

    @GetMapping("/ladder-drafts/{id}")
    DraftView draft(Caller caller, @PathVariable UUID id) {
        EditingLadders.requireEditor(caller);
        return transactions.asCaller(caller, () -> shown(editing.need(id)));
    }

    @PostMapping("/ladder-drafts")
    DraftView begin(Caller caller, IdempotencyKey key, @RequestBody Begin body) {
        return commands.run(
                caller, key, body, DraftView.class, () -> shown(editing.begin(caller, body.ladder(), body.region())));
    }

    /** save, publish or drop; each names the revision it was shown. */
    @PostMapping("/ladder-drafts/{id}/{verb}")
    DraftView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody DraftAct body) {
        return commands.run(
                caller,
                key,
                List.of(id, verb, body),
                DraftView.class,
                () -> shown(
                        switch (verb) {
                            case "save" -> save(caller, id, body);
                            case "publish" -> editing.publish(caller, id, body.revision(), body.note());
                            case "drop" -> editing.drop(caller, id, body.revision());
                            default -> throw Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb));
                        }));
    }

    /** What the draft would have done to the cases that opened in the last quarter. */
    @GetMapping("/ladder-drafts/{id}/trial")
    TryingLadders.Tried trial(Caller caller, @PathVariable UUID id) {
        EditingLadders.requireEditor(caller);
        return transactions.asCaller(caller, () -> {
            Draft draft = editing.need(id);
            return trying.on(draft.ladder(), draft.region(), draft.rungs());
        });
    }

    private Draft save(Caller caller, UUID id, DraftAct body) {
        if (body.rungs() == null || body.effectiveFrom() == null) {
            throw Refusal.invalid("rungs-missing", "请提交全部步骤和生效日期");
        }
        return editing.save(caller, id, body.revision(), body.effectiveFrom(), rungs(body.rungs()), body.note());
    }

    private static List<Rung> rungs(List<RungView> written) {
        try {
            return written.stream().map(RungView::rung).toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("rung-wrong", "步骤写法有误：须有名称，天数在 -250 至 250 之间");
        }
    }

    private DraftView shown(Draft draft) {
        return draft.isOpen()
                ? DraftView.of(
                        draft,
                        LadderRules.check(draft.ladder(), draft.rungs()),
                        receivers.missing(draft.region(), draft.rungs()))
                : DraftView.of(draft, List.of(), List.of());
    }

    private StampedLadder now(Caller caller, Ladder ladder, @Nullable String region) {
        return versions.inForce(
                ladder, Optional.ofNullable(region).filter(caller::covers).orElse(caller.region()), days.today());
    }

    private static void reader(Caller caller) {
        caller.require(
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.UNIT_HEAD,
                Role.ADMINISTRATOR,
                Role.REGULATOR,
                Role.REGULATOR_HEAD);
    }

    /** {@code region} null: the caller's own. */
    record Begin(Ladder ladder, @Nullable String region) {}

    /** {@code note}: the reason or basis, needed to publish. */
    record DraftAct(
            int revision,
            @Nullable LocalDate effectiveFrom,
            @Nullable List<RungView> rungs,
            @Nullable String note) {}

    /** What a ladder can be made of, and what it was. */
    record History(Set<Step> steps, Set<Anchor> anchors, Set<Target> targets, List<LadderView> versions) {}
}
