package org.liangze.tasking.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.SweepRuns;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlansApi {
    private final Planning planning;
    private final PlanPreview preview;
    private final ComingPlan coming;
    private final SweepRuns runs;
    private final Transactions transactions;
    private final Clock clock;

    PlansApi(
            Planning planning,
            PlanPreview preview,
            ComingPlan coming,
            SweepRuns runs,
            Transactions transactions,
            Clock clock) {
        this.planning = planning;
        this.preview = preview;
        this.coming = coming;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The dry run of regular visits: what opens next, or one period by name; in the caller's place unless a narrower one is asked
     * for.
     */
    @GetMapping("/plans/preview")
    PlanPreview.Preview preview(
            Caller caller, @RequestParam @Nullable String period, @RequestParam @Nullable String region) {
        return read(caller, region, place -> preview.of(coming.scope(place, period), today()));
    }

    /** The same by cadre, ordered by unit and name. */
    @GetMapping("/plans/preview/cadres")
    Page<PlanPreview.Share> cadres(
            Caller caller,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                read(
                        caller,
                        region,
                        place -> preview.cadres(
                                coming.scope(place, period), Cursor.parts(cursor, 3), today(), size + 1)),
                size,
                share -> Cursor.of(share.unit(), share.name(), share.cadreId()));
    }

    /** The businesses that are new, gone, or of another cadre against the last plan of its kind. */
    @GetMapping("/plans/preview/changes")
    Page<PlanChanges.Line> changes(
            Caller caller,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String region,
            @RequestParam PlanChanges.@Nullable Change change,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                read(
                        caller,
                        region,
                        place -> preview.changes(
                                coming.scope(place, period), change, PlanChanges.after(cursor), today(), size + 1)),
                size,
                line -> Cursor.of(line.businessId()));
    }

    private <T> T read(Caller caller, @Nullable String region, Function<String, T> query) {
        OwnCampaignsApi.mayRead(caller);
        String place = region == null ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能预览本辖区的计划").with("region", place);
        }
        return transactions.asCaller(caller, () -> query.apply(place));
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }

    /** Makes the tasks equal to the plan now; again and again changes nothing. For offices and administrators. */
    @PostMapping("/plans/run")
    PlanRun run(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return runs.recorded(
                TaskingSweep.PLANNING.name(),
                caller.personId(),
                () -> transactions.asSystem(this::again),
                PlanRun::changes);
    }

    private PlanRun again() {
        transactions.onWholeSets();
        return planning.runAll(clock.instant());
    }
}
