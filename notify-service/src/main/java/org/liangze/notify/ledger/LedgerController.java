package org.liangze.notify.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for those who answer for it. */
@RestController
class LedgerController {
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    LedgerController(Ledger ledger, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** {@code state} is a message's or a delivery's: {@code PARKED} shows what needs a hand. */
    @GetMapping("/ledger")
    Page<LedgerRow> show(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID recipient,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        List<String> after = Cursor.parts(cursor, 2);
        Instant before = after == null ? clock.instant().plus(Duration.ofDays(1)) : Instant.parse(after.getFirst());
        UUID beforeId = after == null ? LAST_ID : UUID.fromString(after.getLast());
        int size = Page.limit(limit);
        Ledger.Filter filter = new Ledger.Filter(recipient, type, state);
        return transactions.asCaller(
                caller,
                () -> Page.of(
                        ledger.newestFirst(filter, before, beforeId, size + 1),
                        size,
                        last -> Cursor.of(last.createdAt(), last.id())));
    }
}
