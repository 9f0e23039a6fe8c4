package org.liangze.escalation.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators and badge counts. */
@RestController
class OverviewController {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private final Figures figures;
    private final Transactions transactions;
    private final Days days;

    OverviewController(Figures figures, Transactions transactions, Days days) {
        this.figures = figures;
        this.transactions = transactions;
        this.days = days;
    }

    /** 整改率 of the issues found in a quarter, such as {@code 2026-Q3}; of the current one when left out. */
    @GetMapping("/indicators")
    List<Indicator> indicators(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String period) {
        caller.require(
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.UNIT_HEAD,
                Role.ADMINISTRATOR,
                Role.REGULATOR,
                Role.REGULATOR_HEAD);
        LocalDate first = period == null ? quarterOf(days.today()) : firstDay(period);
        Figures.Rectified counts = transactions.asCaller(
                caller, () -> figures.rectified(region == null ? caller.region() : region, first, first.plusMonths(3)));
        return List.of(
                Indicator.of("rectification", "整改率", counts.closed(), counts.found(), 1.0),
                Indicator.of("rectification-on-time", "按期整改率", counts.onTime(), counts.found(), null));
    }

    /** How much waits, for badges; each counted up to {@value Figures#MOST} at most. */
    @GetMapping("/summary")
    Summary summary(Caller caller) {
        return transactions.asCaller(caller, () -> figures.summary(caller, days.today()));
    }

    private static LocalDate firstDay(String period) {
        Matcher quarter = QUARTER.matcher(period);
        if (!quarter.matches()) {
            throw Refusal.invalid("period-unknown", "时段须写作 2026-Q3 的形式");
        }
        return LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1);
    }

    private static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /**
     * A figure with what it is made of.
     *
     * @param value null when nothing is counted: 不适用, never 100 %
     */
    record Indicator(
            String code,
            String name,
            long numerator,
            long denominator,
            @Nullable Double value,
            @Nullable Double target,
            @Nullable String reason) {
        static Indicator of(String code, String name, long numerator, long denominator, @Nullable Double target) {
            return denominator == 0
                    ? new Indicator(code, name, 0, 0, null, target, "不适用：没有可统计的问题")
                    : new Indicator(code, name, numerator, denominator, (double) numerator / denominator, target, null);
        }
    }

    /**
     * Counts for badges, of what the caller has to look at.
     *
     * @param queue cases that need attention, for offices and leaders
     * @param issues not yet closed, of those the caller sees
     * @param overdue of these, those whose due date has passed
     * @param received for regulators: to be accepted; handling and review: the next tabs
     * @param mine for a business: to be put right; for a cadre: to be verified
     * @param letters for offices: drafts to decide on; for others: letters to be answered
     */
    record Summary(
            long queue,
            long issues,
            long overdue,
            long received,
            long handling,
            long review,
            long mine,
            long letters,
            long talks,
            long exceptions) {}
}
