package org.liangze.registry.gap;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps over HTTP. */
@RestController
class GapController {
    private final Transactions transactions;
    private final GapViews views;
    private final Suggestions suggestions;
    private final Clock clock;

    GapController(Transactions transactions, GapViews views, Suggestions suggestions, Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** Open gaps of a region with their clocks, the most pressing first; {@code cadre} is who covered before. */
    @GetMapping("/gaps")
    Page<GapView> open(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Tier tier,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable UUID cadre,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        staffOnly(caller);
        int size = Page.limit(limit);
        GapFilter filter = new GapFilter(
                region.isEmpty() ? caller.region() : region,
                tier == null ? null : tier.name(),
                kind == null ? null : kind(kind),
                cadre,
                clock.instant().atZone(WorkCalendar.ZONE).toLocalDate(),
                Cursor.parts(cursor, 2),
                size + 1);
        List<UUID> found = transactions.asSystem(() -> views.find(filter, caller.region()));
        List<GapView> rows = transactions.asCaller(caller, () -> views.show(found, filter.today()));
        return Page.of(rows, size, last -> Cursor.of(last.due() == null ? "infinity" : last.due(), last.id()));
    }

    /** Up to five cadres who could take over, best first. */
    @GetMapping("/gaps/{businessId}/suggestion")
    List<Suggestion> suggestion(Caller caller, @PathVariable UUID businessId) {
        staffOnly(caller);
        return transactions.asCaller(caller, () -> suggestions.of(businessId));
    }

    private static String kind(String word) {
        return Words.kind(word)
                .map(BusinessKind::name)
                .orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一主体类别".formatted(word)));
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
