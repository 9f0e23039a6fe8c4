package org.liangze.tasking.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a region: the caller's own unless a narrower one is asked for. Units are compared, never persons. */
@RestController
class ProgressApi {
    private final Figures figures;
    private final Transactions transactions;
    private final Clock clock;

    ProgressApi(Figures figures, Transactions transactions, Clock clock) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The current quarter and the campaigns that are open. */
    @GetMapping("/plans/current")
    PlanProgress current(Caller caller, @RequestParam @Nullable String region) {
        return read(caller, region, place -> figures.current(place, today()));
    }

    /** 完成率 and 发现率 of a period, the current quarter unless another is asked for; of one tier, or of all. */
    @GetMapping("/indicators")
    List<IndicatorView> indicators(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String tier) {
        return read(caller, region, place -> figures.indicators(place, figures.period(period, today()), tier));
    }

    /** 完成率 of each region one level below. */
    @GetMapping("/indicators/by-region")
    List<RegionIndicator> byRegion(
            Caller caller, @RequestParam @Nullable String region, @RequestParam @Nullable String period) {
        return read(caller, region, place -> figures.byRegion(place, figures.period(period, today())));
    }

    private <T> T read(Caller caller, @Nullable String region, Function<String, T> query) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体不能查看统计");
        }
        String place = region == null ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能查看本辖区的统计").with("region", place);
        }
        return transactions.asCaller(caller, () -> query.apply(place));
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }
}
