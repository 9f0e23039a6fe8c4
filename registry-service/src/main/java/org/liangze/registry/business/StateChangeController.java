package org.liangze.registry.business;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of operating state and what follows from them (domain.md §3.3). */
@RestController
class StateChangeController {
    /** What was found, or what was done. */
    record HowRequest(@Nullable String how) {}

    private final Transactions transactions;
    private final Commands commands;
    private final StateChangeViews views;
    private final AnsweringStateChanges answering;

    StateChangeController(
            Transactions transactions, Commands commands, StateChangeViews views, AnsweringStateChanges answering) {
        this.transactions = transactions;
        this.commands = commands;
        this.views = views;
        this.answering = answering;
    }

    /** Newest first; goes on after the id of the last one shown. */
    @GetMapping("/state-changes")
    List<StateChangeViews.View> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.require(
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.REGULATOR,
                Role.REGULATOR_HEAD,
                Role.ADMINISTRATOR,
                Role.CADRE,
                Role.LIAISON,
                Role.UNIT_HEAD);
        String place = region.isEmpty() ? caller.region() : region;
        int size = Page.limit(limit == null ? Integer.valueOf(Page.MAX_LIMIT) : limit);
        return transactions.asCaller(caller, () -> views.list(place, open, after, size));
    }

    /** The regulator confirms what a cadre saw; the office's clock begins. */
    @PostMapping("/state-changes/{id}/confirm")
    StateChangeViews.View confirm(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody HowRequest request) {
        return commands.run(
                caller,
                key,
                List.of("confirm-state", id, request),
                StateChangeViews.View.class,
                () -> answering.confirm(caller, id, request.how()));
    }

    /** The office has adjusted who covers the business, or found that nothing needs adjusting. */
    @PostMapping("/state-changes/{id}/adjust")
    StateChangeViews.View adjust(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody HowRequest request) {
        return commands.run(
                caller,
                key,
                List.of("adjust-state", id, request),
                StateChangeViews.View.class,
                () -> answering.adjust(caller, id, request.how()));
    }
}
