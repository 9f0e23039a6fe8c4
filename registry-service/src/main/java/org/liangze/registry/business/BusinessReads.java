package org.liangze.registry.business;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
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

/** Looking at businesses over HTTP. A business sees its own file only. */
@RestController
class BusinessReads {
    private final Transactions transactions;
    private final BusinessViews views;
    private final Clock clock;

    BusinessReads(Transactions transactions, BusinessViews views, Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/businesses")
    Page<BusinessView> list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Tier tier,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID cadre,
            @RequestParam(defaultValue = "false") boolean gap,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        BusinessFilter filter = new BusinessFilter(
                q.strip(),
                region.isEmpty() ? caller.region() : region,
                tier,
                kind == null ? null : kind(kind),
                state == null ? null : state(state),
                cadre,
                gap,
                only(caller),
                Cursor.parts(cursor, 3),
                size + 1);
        List<BusinessView> rows = transactions.asCaller(caller, () -> views.list(filter, today()));
        return Page.of(rows, size, last -> Cursor.of(last.region(), last.name(), last.id()));
    }

    @GetMapping("/businesses/{id}")
    BusinessView one(Caller caller, @PathVariable UUID id) {
        UUID only = only(caller);
        return transactions
                .asCaller(caller, () -> views.find(id, today()))
                .filter(business -> only == null || business.id().equals(only))
                .orElseThrow(() -> Refusal.notFound("business-unknown", "没有找到这个主体"));
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    private static @Nullable UUID only(Caller caller) {
        if (!caller.is(Role.BUSINESS)) {
            return null;
        }
        return caller.businessId() == null ? caller.personId() : caller.businessId();
    }

    private static BusinessKind kind(String word) {
        return Words.kind(word).orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一主体类别".formatted(word)));
    }

    static OperatingState state(String word) {
        return Words.state(word).orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一经营状态".formatted(word)));
    }
}
