package org.liangze.registry.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.assignment.WithinScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-over orders over HTTP. */
@RestController
class HandOverController {
    private final Transactions transactions;
    private final Commands commands;
    private final HandingOver handingOver;
    private final HandOverViews views;
    private final WithinScope withinScope;

    HandOverController(
            Transactions transactions,
            Commands commands,
            HandingOver handingOver,
            HandOverViews views,
            WithinScope withinScope) {
        this.transactions = transactions;
        this.commands = commands;
        this.handingOver = handingOver;
        this.views = views;
        this.withinScope = withinScope;
    }

    /** What an order would do; changes nothing. */
    @PostMapping("/hand-overs/preview")
    HandOverPreview preview(Caller caller, @RequestBody HandOverRequest request) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        HandOverRequest.Order order = request.order();
        withinScope.requireHoldings(caller, order.from());
        return transactions.asCaller(caller, () -> handingOver.preview(caller, order));
    }

    /** Hands over. 409 with the refused businesses, or with what changed since the preview; then nothing is done. */
    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    HandOvers.Ordered order(Caller caller, IdempotencyKey key, @RequestBody HandOverRequest request) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        HandOverRequest.Order order = request.order();
        withinScope.requireHoldings(caller, order.from());
        return commands.run(
                caller,
                key,
                List.of("hand-over", request),
                HandOvers.Ordered.class,
                () -> handingOver.order(caller, order));
    }

    /** The register of orders, the newest first. */
    @GetMapping("/hand-overs")
    Page<HandOverViews.View> list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable UUID cadre,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        int size = Page.limit(limit);
        String place = region.isEmpty() ? caller.region() : region;
        List<HandOverViews.View> rows =
                transactions.asCaller(caller, () -> views.list(place, cadre, Cursor.parts(cursor, 2), size + 1));
        return Page.of(rows, size, last -> Cursor.of(last.orderedAt(), last.id()));
    }

    @GetMapping("/hand-overs/{id}")
    HandOverViews.Whole one(Caller caller, @PathVariable UUID id) {
        mayRead(caller);
        return transactions
                .asCaller(caller, () -> views.find(id))
                .orElseThrow(() -> Refusal.notFound("hand-over-unknown", "没有找到这份交接令"));
    }

    private static void mayRead(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR, Role.LEADER, Role.INSPECTOR, Role.UNIT_HEAD);
    }
}
