package org.liangze.tasking.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.model.Comparison;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.register.ActingFor;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The visit's checklists (任务清单, domain.md §5.21) over HTTP. What is published is no secret: everybody reads every version. */
@RestController
class ChecklistsApi {
    private final Checklists checklists;
    private final Editions editions;
    private final Listing listing;
    private final Publishing publishing;
    private final Businesses businesses;
    private final ActingFor actingFor;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    ChecklistsApi(
            Checklists checklists,
            Editions editions,
            Listing listing,
            Publishing publishing,
            Businesses businesses,
            ActingFor actingFor,
            Commands commands,
            Transactions transactions,
            Clock clock) {
        this.checklists = checklists;
        this.editions = editions;
        this.listing = listing;
        this.publishing = publishing;
        this.businesses = businesses;
        this.actingFor = actingFor;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From when a place gives up its list, and why. */
    record Retirement(@Nullable LocalDate from, @Nullable String reason) {}

    /**
     * The lists in force today at a place, the caller's own unless a narrower one is given.
     *
     * @param kind a kind of business, or {@code GENERAL} for the list of those without one of their own
     */
    @GetMapping("/checklists")
    List<Listing.Entry> all(
            Caller caller,
            @RequestParam @Nullable LevelGroup level,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String region) {
        String place = region == null || region.isEmpty() ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能查看本辖区的任务清单").with("region", place);
        }
        return transactions.asCaller(
                caller,
                () -> listing.at(place, today()).stream()
                        .filter(entry -> level == null || entry.levelGroup() == level)
                        .filter(entry -> kind == null
                                || kind.equals(
                                        entry.kind() == null
                                                ? "GENERAL"
                                                : entry.kind().name()))
                        .toList());
    }

    /** The list a business is visited by today. */
    @GetMapping("/checklists/for")
    Checklist forBusiness(Caller caller, @RequestParam UUID business) {
        if (caller.is(Role.BUSINESS) && !business.equals(caller.businessId())) {
            throw Refusal.notAllowed("not-own", "只能查看本主体的任务清单");
        }
        return transactions.asCaller(actingFor.atBusiness(caller, business), () -> {
            Business visited = businesses
                    .find(business)
                    .orElseThrow(() -> Refusal.notFound("business-not-found", "没有找到该主体，或不在您的辖区")
                            .with("businessId", business));
            return checklists.current(visited, today());
        });
    }

    /** The version of a list that came into force last, or another that is asked for. */
    @GetMapping("/checklists/{id}")
    Checklist find(Caller caller, @PathVariable UUID id, @RequestParam @Nullable Integer version) {
        return transactions.asCaller(caller, () -> {
            int wanted = version == null ? newest(id) : version;
            return checklists.find(id, wanted).orElseThrow(() -> notFound(id));
        });
    }

    @GetMapping("/checklists/{id}/{version}")
    Checklist version(Caller caller, @PathVariable UUID id, @PathVariable int version) {
        return find(caller, id, version);
    }

    /** Every version of a list, retirements too, the latest first. */
    @GetMapping("/checklists/{id}/versions")
    List<Editions.Row> versions(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> editions.history(id));
    }

    /** How a version differs from another one, of the same list or of another. */
    @GetMapping("/checklists/{id}/{version}/changes")
    Comparison changes(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam UUID sinceId,
            @RequestParam int sinceVersion) {
        return transactions.asCaller(
                caller,
                () -> Comparison.of(
                        checklists
                                .find(sinceId, sinceVersion)
                                .orElseThrow(() -> notFound(sinceId))
                                .entries(),
                        checklists
                                .find(id, version)
                                .orElseThrow(() -> notFound(id))
                                .entries()));
    }

    /** The place's own list ends on a day, and the wider one counts again. */
    @PostMapping("/checklists/{id}/retire")
    Editions.Row retire(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Retirement retirement) {
        return commands.run(
                caller,
                key,
                List.of("retire", id, retirement),
                Editions.Row.class,
                () -> publishing.retire(caller, id, retirement.from(), retirement.reason()));
    }

    private int newest(UUID id) {
        return editions.history(id).stream()
                .filter(row -> !row.retires() && !row.effective().isAfter(today()))
                .mapToInt(Editions.Row::version)
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }

    private static Refusal notFound(UUID id) {
        return Refusal.notFound("checklist-not-found", "没有这份任务清单").with("checklistId", id);
    }
}
