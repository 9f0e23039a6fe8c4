package org.liangze.registry.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Role;
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
    /** Coverage of a place below; value as a share, null for 不适用. */
    record RegionFigure(
            String region,
            String name,
            long numerator,
            long denominator,
            @Nullable Double value) {}

    private final Transactions transactions;
    private final Figures figures;
    private final Clock clock;

    IndicatorController(Transactions transactions, Figures figures, Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    List<Indicator> indicators(Caller caller, @RequestParam(defaultValue = "") String region) {
        String place = place(caller, region);
        LocalDate today = clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
        Figures.Sums sums = transactions.asCaller(caller, () -> figures.of(place, today));
        return List.of(
                Indicator.of("coverage", "覆盖率", sums.covered(), sums.operating(), "在产在营主体中由在岗包保干部包保的"),
                Indicator.of("staffing", "配备率", sums.staffed(), sums.needStaff(), "须配备食品安全总监的五类企业中总监、安全员齐全的"),
                Indicator.of(
                        "collection",
                        "归集率",
                        sums.collected(),
                        sums.collectable(),
                        "尚未载入有效许可证底数，暂以在产在营或持有效许可证的已登记主体为分母；必填项齐全的为分子"));
    }

    /** Coverage of each place directly below. */
    @GetMapping("/indicators/by-region")
    List<RegionFigure> byRegion(Caller caller, @RequestParam(defaultValue = "") String region) {
        String place = place(caller, region);
        return transactions.asCaller(caller, () -> figures.below(place)).stream()
                .map(below -> new RegionFigure(
                        below.region(),
                        below.name(),
                        below.covered(),
                        below.operating(),
                        Indicator.share(below.covered(), below.operating())))
                .toList();
    }

    private static String place(Caller caller, String region) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        return place;
    }
}
