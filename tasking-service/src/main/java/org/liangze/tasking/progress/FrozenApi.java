package org.liangze.tasking.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskState;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frozen periods, and the list behind a frozen figure. */
@RestController
class FrozenApi {
    private final FrozenPeriods periods;
    private final Transactions transactions;

    FrozenApi(FrozenPeriods periods, Transactions transactions) {
        this.periods = periods;
        this.transactions = transactions;
    }

    /** The frozen periods; {@code ok} and {@code brokenAt} only when they were verified. */
    record PeriodList(
            List<FrozenPeriods.Period> periods, @Nullable Boolean ok, FrozenPeriods.@Nullable Break brokenAt) {}

    /**
     * Which periods are frozen.
     *
     * @param verify counts every frozen task again and names the first place that differs; for offices and administrators
     */
    @GetMapping("/indicators/periods")
    PeriodList periods(Caller caller, @RequestParam(defaultValue = "false") boolean verify) {
        notForBusinesses(caller);
        if (!verify) {
            return new PeriodList(transactions.asCaller(caller, periods::all), null, null);
        }
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asSystem(() -> {
            FrozenPeriods.Break broken = periods.firstBreak().orElse(null);
            return new PeriodList(periods.all(), broken == null, broken);
        });
    }

    /**
     * The tasks that 完成率 of a frozen period was counted by, each with what became of it since: its late fixes.
     *
     * @param state one of COMPLETED, COMPLETED_LATE and OVERDUE; null for all
     */
    @GetMapping("/indicators/completion/list")
    Page<FrozenPeriods.Line> list(
            Caller caller,
            @RequestParam String period,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String tier,
            @RequestParam @Nullable TaskState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        notForBusinesses(caller);
        String place = region == null ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能查看本辖区的统计").with("region", place);
        }
        int size = Page.limit(limit);
        FrozenPeriods.Filter filter = new FrozenPeriods.Filter(period, place, tier, state);
        return Page.of(
                transactions.asCaller(caller, () -> periods.lines(filter, after(cursor), size + 1)),
                size,
                line -> Cursor.of(line.region(), line.taskId()));
    }

    private static FrozenPeriods.@Nullable After after(@Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        return parts == null ? null : new FrozenPeriods.After(parts.get(0), UUID.fromString(parts.get(1)));
    }

    private static void notForBusinesses(Caller caller) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体不能查看统计");
        }
    }
}
