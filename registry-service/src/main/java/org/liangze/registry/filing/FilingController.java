package org.liangze.registry.filing;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filings over HTTP. */
@RestController
class FilingController {
    private final Transactions transactions;
    private final Commands commands;
    private final FilingViews views;
    private final AcknowledgingFilings acknowledging;

    FilingController(
            Transactions transactions, Commands commands, FilingViews views, AcknowledgingFilings acknowledging) {
        this.transactions = transactions;
        this.commands = commands;
        this.views = views;
        this.acknowledging = acknowledging;
    }

    /** Filings to acknowledge together. */
    record FilingsRequest(@Nullable List<UUID> ids) {}

    /** Filings of a region, newest first; {@code mine=true}: those that wait for the caller's office. */
    @GetMapping("/filings")
    Page<FilingView> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable FilingState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        int size = Page.limit(limit);
        String place = region.isEmpty() ? caller.region() : region;
        List<FilingView> rows = transactions.asCaller(
                caller,
                () -> mine
                        ? views.waitingFor(caller, Cursor.parts(cursor, 2), size + 1)
                        : views.all(place, state, Cursor.parts(cursor, 2), size + 1));
        return Page.of(rows, size, last -> Cursor.of(last.openedAt(), last.id()));
    }

    @GetMapping("/filings/{id}")
    FilingView.Whole one(Caller caller, @PathVariable UUID id) {
        mayRead(caller);
        return transactions
                .asCaller(caller, () -> views.find(id))
                .orElseThrow(() -> Refusal.notFound("filing-unknown", "没有找到这份备案"));
    }

    @PostMapping("/filings/{id}/acknowledge")
    AcknowledgingFilings.Acknowledged acknowledge(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(
                caller,
                key,
                List.of("acknowledge", id),
                AcknowledgingFilings.Acknowledged.class,
                () -> acknowledging.acknowledge(caller, id));
    }

    /** Acknowledges several; what cannot be is named, and hinders none of the others. */
    @PostMapping("/filings/acknowledge")
    AcknowledgingFilings.Several acknowledge(Caller caller, IdempotencyKey key, @RequestBody FilingsRequest request) {
        caller.require(Role.OFFICE);
        List<UUID> ids = request.ids() == null ? List.of() : request.ids();
        return commands.run(
                caller,
                key,
                List.of("acknowledge-several", ids),
                AcknowledgingFilings.Several.class,
                () -> acknowledging.acknowledgeEach(caller, ids));
    }

    private static void mayRead(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }
}
