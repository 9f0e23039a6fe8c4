package org.liangze.registry.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at assignments and loads over HTTP. */
@RestController
class AssignmentReads {
    /**
     * How much a cadre covers.
     *
     * @param warnAbove policy {@code assignment.warn-above} at the cadre's place
     */
    record LoadView(
            UUID cadreId,
            String name,
            String unit,
            Level level,
            String levelName,
            String region,
            String regionName,
            int businesses,
            int warnAbove,
            boolean tooMany) {}

    private final Transactions transactions;
    private final AssignmentViews views;
    private final Policies policies;
    private final Clock clock;

    AssignmentReads(Transactions transactions, AssignmentViews views, Policies policies, Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.policies = policies;
        this.clock = clock;
    }

    /** Assignments of now and before, the newest first. */
    @GetMapping("/assignments")
    Page<AssignmentViews.View> list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable UUID cadre,
            @RequestParam @Nullable UUID business,
            @RequestParam @Nullable Boolean active,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        staffOnly(caller);
        int size = Page.limit(limit);
        AssignmentViews.Filter filter = new AssignmentViews.Filter(
                region.isEmpty() ? caller.region() : region,
                cadre,
                business,
                active,
                Cursor.parts(cursor, 2),
                size + 1);
        List<AssignmentViews.View> rows = transactions.asCaller(caller, () -> views.list(filter));
        return Page.of(rows, size, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** What each cadre in post covers, by unit and name. */
    @GetMapping("/loads")
    Page<LoadView> loads(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        staffOnly(caller);
        int size = Page.limit(limit);
        String place = region.isEmpty() ? caller.region() : region;
        List<LoadView> rows = transactions.asCaller(caller, () -> {
            LocalDate today = clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
            Map<String, Integer> limits = new HashMap<>();
            return views.loads(place, Cursor.parts(cursor, 3), size + 1).stream()
                    .map(load -> view(load, limits.computeIfAbsent(load.region(), at -> warnAbove(at, today))))
                    .toList();
        });
        return Page.of(rows, size, last -> Cursor.of(last.unit(), last.name(), last.cadreId()));
    }

    private int warnAbove(String region, LocalDate today) {
        return policies.get("assignment.warn-above", region, today, Integer.class);
    }

    private static LoadView view(AssignmentViews.Load load, int warnAbove) {
        return new LoadView(
                load.cadreId(),
                load.name(),
                load.unit(),
                load.level(),
                load.level().chinese(),
                load.region(),
                load.regionName(),
                load.businesses(),
                warnAbove,
                load.businesses() > warnAbove);
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
