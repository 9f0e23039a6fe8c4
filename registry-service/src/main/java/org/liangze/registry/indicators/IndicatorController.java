package org.liangze.registry.indicators;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry's indicators over HTTP. */
@RestController
class IndicatorController {
    /** One indicator of a place below; value as a share, null for 不适用. */
    record RegionFigure(
            String region,
            @Nullable String name,
            long numerator,
            long denominator,
            @Nullable Double value) {}

    private final Transactions transactions;
    private final IndicatorReads reads;

    IndicatorController(Transactions transactions, IndicatorReads reads) {
        this.transactions = transactions;
        this.reads = reads;
    }

    /** A level is the tier whose cadres are of that level. */
    @GetMapping("/indicators")
    List<Indicator> indicators(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Tier tier,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable String period) {
        String place = place(caller, region);
        Tier only = level == null ? tier : tier(level, tier);
        return transactions.asSystem(() -> reads.of(place, only, period));
    }

    /** One indicator of each place directly below. */
    @GetMapping("/indicators/by-region")
    List<RegionFigure> byRegion(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "coverage") String code,
            @RequestParam @Nullable String period) {
        String place = place(caller, region);
        Measure measure = Measure.need(code);
        return transactions.asSystem(() -> reads.below(place, period)).stream()
                .filter(sums -> measure.denominator(sums) > 0)
                .map(sums -> new RegionFigure(
                        sums.region(),
                        sums.name(),
                        measure.numerator(sums),
                        measure.denominator(sums),
                        Indicator.share(measure.numerator(sums), measure.denominator(sums))))
                .toList();
    }

    /** The region asked for, or the caller's; refused outside the caller's scope, and to businesses. */
    static String place(Caller caller, String region) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        return place;
    }

    private static Tier tier(Level level, @Nullable Tier wanted) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.level() == level && (wanted == null || wanted == tier))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("level-without-tier", "%s没有对应的包保等级".formatted(level.chinese())));
    }
}
