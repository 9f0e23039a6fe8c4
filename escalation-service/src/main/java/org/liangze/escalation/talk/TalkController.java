package org.liangze.escalation.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.paper.Newest;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Talks over HTTP. Offices and leaders see those of their region; everybody else those with them. */
@RestController
class TalkController {
    private final TalkStore store;
    private final TalkScope scope;
    private final DecidingOnTalks deciding;
    private final SchedulingTalks scheduling;
    private final HoldingTalks holding;
    private final ReviewingTalks reviewing;
    private final Transactions transactions;
    private final Commands commands;

    TalkController(
            TalkStore store,
            TalkScope scope,
            DecidingOnTalks deciding,
            SchedulingTalks scheduling,
            HoldingTalks holding,
            ReviewingTalks reviewing,
            Transactions transactions,
            Commands commands) {
        this.store = store;
        this.scope = scope;
        this.deciding = deciding;
        this.scheduling = scheduling;
        this.holding = holding;
        this.reviewing = reviewing;
        this.transactions = transactions;
        this.commands = commands;
    }

    @GetMapping("/talks")
    Page<TalkView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable TalkState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        UUID subject = TalkScope.seesAll(caller) ? null : caller.personId();
        return transactions.asCaller(
                caller,
                () -> Newest.page(
                        cursor,
                        limit,
                        (before, size) -> store.list(state, subject, before, size),
                        Talk::sequence,
                        talk -> TalkView.of(talk, scope.allowed(caller, talk))));
    }

    @GetMapping("/talks/{id}")
    TalkView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(
                caller,
                () -> store.find(id)
                        .filter(talk -> scope.sees(caller, talk))
                        .map(talk -> TalkView.of(talk, scope.allowed(caller, talk)))
                        .orElseThrow(TalkScope::notFound));
    }

    /** approve, decline, schedule, hold, report, review or close. */
    @PostMapping("/talks/{id}/{verb}")
    TalkView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable TalkRequest body) {
        TalkVerb act =
                TalkVerb.find(verb).orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb)));
        TalkRequest said = body == null ? TalkRequest.EMPTY : body;
        return commands.run(caller, key, List.of(id, verb, said), TalkView.class, () -> {
            Talk talk = done(caller, id, act, said);
            return TalkView.of(talk, scope.allowed(caller, talk));
        });
    }

    private Talk done(Caller caller, UUID id, TalkVerb verb, TalkRequest said) {
        return switch (verb) {
            case APPROVE -> deciding.approve(caller, id, said);
            case DECLINE -> deciding.decline(caller, id, said);
            case SCHEDULE -> scheduling.schedule(caller, id, said);
            case HOLD -> holding.hold(caller, id, said);
            case REPORT -> reviewing.report(caller, id, said);
            case REVIEW -> reviewing.review(caller, id, said);
            case CLOSE -> reviewing.close(caller, id, said);
        };
    }
}
