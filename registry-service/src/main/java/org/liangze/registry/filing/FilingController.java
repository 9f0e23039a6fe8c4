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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    /** Filings of the caller's scope, newest first; {@code mine=true}: those that wait for the caller's office. */
    @GetMapping("/filings")
    Page<FilingView> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
        int size = Page.limit(limit);
        List<FilingView> rows = transactions.asCaller(
                caller,
                () -> mine
                        ? views.waitingFor(caller, Cursor.parts(cursor, 2), size + 1)
                        : views.all(caller.region(), Cursor.parts(cursor, 2), size + 1));
        return Page.of(rows, size, last -> Cursor.of(last.openedAt(), last.id()));
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
}
