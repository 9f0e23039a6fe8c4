package org.liangze.registry.business;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at businesses over HTTP. A business sees its own file only. */
@RestController
class BusinessReads {
    private final Transactions transactions;
    private final ListingBusinesses listing;
    private final OpeningFiles files;
    private final BusinessViews views;
    private final BusinessHistory history;
    private final Clock clock;

    BusinessReads(
            Transactions transactions,
            ListingBusinesses listing,
            OpeningFiles files,
            BusinessViews views,
            BusinessHistory history,
            Clock clock) {
        this.transactions = transactions;
        this.listing = listing;
        this.files = files;
        this.views = views;
        this.history = history;
        this.clock = clock;
    }

    /** Businesses in the order of place, name and id. */
    @GetMapping("/businesses")
    Page<BusinessView> list(
            Caller caller,
            @ParameterObject BusinessQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return listing.page(caller, query, cursor, Page.limit(limit));
    }

    @GetMapping("/businesses/{id}")
    BusinessFile one(Caller caller, @PathVariable UUID id) {
        return read(caller, id, () -> files.open(caller, id, today()).orElseThrow(BusinessReads::unknown));
    }

    /** States, cadres, tiers, licences and moves, newest first. */
    @GetMapping("/businesses/{id}/history")
    List<BusinessHistory.Entry> history(Caller caller, @PathVariable UUID id) {
        return read(
                caller,
                id,
                () -> views.find(id, today())
                        .map(found -> history.of(found.id()))
                        .orElseThrow(BusinessReads::unknown));
    }

    /** The other sites under the same credit code, as far as they lie in the caller's scope. */
    @GetMapping("/businesses/{id}/sites")
    List<BusinessView> sites(Caller caller, @PathVariable UUID id) {
        return read(caller, id, () -> {
            BusinessView business = views.find(id, today()).orElseThrow(BusinessReads::unknown);
            List<UUID> others = caller.is(Role.BUSINESS) ? List.of() : views.sitesOf(business);
            return views.list(others, today());
        });
    }

    private <T> T read(Caller caller, UUID id, Supplier<T> work) {
        if (caller.is(Role.BUSINESS) && !id.equals(ListingBusinesses.own(caller))) {
            throw unknown();
        }
        return transactions.asCaller(caller, work);
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    static Refusal unknown() {
        return Refusal.notFound("business-unknown", "没有找到这个主体");
    }
}
