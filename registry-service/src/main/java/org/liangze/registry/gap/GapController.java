package org.liangze.registry.gap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps over HTTP. */
@RestController
class GapController {
    private final Transactions transactions;
    private final GapViews views;

    GapController(Transactions transactions, GapViews views) {
        this.transactions = transactions;
        this.views = views;
    }

    /** Open gaps of a region. */
    @GetMapping("/gaps")
    Page<GapView> open(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        staffOnly(caller);
        int size = Page.limit(limit);
        String place = region.isEmpty() ? caller.region() : region;
        List<GapView> rows = transactions.asCaller(caller, () -> views.open(place, Cursor.parts(cursor, 3), size + 1));
        return Page.of(rows, size, last -> Cursor.of(last.region(), last.since(), last.id()));
    }

    /** Up to five cadres who could take over, best first. */
    @GetMapping("/gaps/{businessId}/suggestion")
    List<Suggestion> suggestion(Caller caller, @PathVariable UUID businessId) {
        staffOnly(caller);
        return transactions.asCaller(caller, () -> views.suggestions(businessId));
    }

    private static void staffOnly(Caller caller) {
        caller.require(
                Role.ADMINISTRATOR,
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.REGULATOR,
                Role.REGULATOR_HEAD,
                Role.CADRE,
                Role.LIAISON,
                Role.UNIT_HEAD);
    }
}
