package org.liangze.registry.business;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.registry.Scope;
import org.springframework.stereotype.Component;

/** Pages of businesses in a caller's scope: found as the system within that scope, read as the caller. */
@Component
public class ListingBusinesses {
    private final Transactions transactions;
    private final FindingBusinesses finding;
    private final BusinessViews views;
    private final Policies policies;
    private final Clock clock;

    ListingBusinesses(
            Transactions transactions, FindingBusinesses finding, BusinessViews views, Policies policies, Clock clock) {
        this.transactions = transactions;
        this.finding = finding;
        this.views = views;
        this.policies = policies;
        this.clock = clock;
    }

    /** One page; a business sees its own file only, whatever it asks for. */
    public Page<BusinessView> page(Caller caller, BusinessQuery query, @Nullable String cursor, int limit) {
        BusinessFilter filter = query.filter(caller);
        List<String> after = Cursor.parts(cursor, 3);
        if (caller.is(Role.BUSINESS)) {
            return new Page<>(read(caller, List.of(own(caller))), null);
        }
        String scope = Scope.common(caller, filter.region());
        if (scope == null) {
            return new Page<>(List.of(), null);
        }
        List<FindingBusinesses.Found> found = find(filter.within(scope), after, limit + 1);
        Page<FindingBusinesses.Found> page =
                Page.of(found, limit, last -> Cursor.of(last.region(), last.name(), last.id()));
        List<UUID> ids = page.items().stream().map(FindingBusinesses.Found::id).toList();
        return new Page<>(read(caller, ids), page.next());
    }

    static UUID own(Caller caller) {
        return caller.businessId() == null ? caller.personId() : caller.businessId();
    }

    private List<FindingBusinesses.Found> find(BusinessFilter filter, @Nullable List<String> after, int limit) {
        LocalDate today = today();
        return transactions.asSystem(() -> {
            int days = policies.get("licence.expiring-days", filter.region(), today, Integer.class);
            return finding.find(filter, after, limit, today, today.plusDays(days));
        });
    }

    private List<BusinessView> read(Caller caller, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : transactions.asCaller(caller, () -> views.list(ids, today()));
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
