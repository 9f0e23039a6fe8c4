package org.liangze.tasking.oversight;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.Span;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of oversight; units are compared, never persons. */
@RestController
class OversightFiguresApi {
    private final OversightFigures figures;
    private final Transactions transactions;
    private final Clock clock;

    OversightFiguresApi(OversightFigures figures, Transactions transactions, Clock clock) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A place's figures in a span.
     *
     * @param planned targets of the plans that end in it
     * @param total of all parts
     */
    record View(
            String region,
            String period,
            long planned,
            OversightFigures.Line total,
            List<OversightFigures.Line> byRegion) {}

    /** {@code period} as 2026, 2026-Q3 or 2026-09, null for this year. */
    @GetMapping("/oversight/figures")
    View figures(Caller caller, @RequestParam @Nullable String region, @RequestParam @Nullable String period) {
        OversightScope.requirePlanReader(caller);
        String place = OversightScope.place(caller, region);
        Span span =
                period == null ? Span.year(CalendarInUse.dayOf(clock.instant()).getYear()) : Span.of(period);
        return transactions.asSystem(() -> {
            List<OversightFigures.Line> lines = figures.lines(place, partDigits(place), span);
            return new View(place, span.name(), figures.planned(place, span), total(place, lines), lines);
        });
    }

    private static int partDigits(String place) {
        return IntStream.of(2, 4, 6, 9, 12)
                .filter(digits -> digits > place.length())
                .findFirst()
                .orElse(place.length());
    }

    private static OversightFigures.Line total(String place, List<OversightFigures.Line> lines) {
        return lines.stream()
                .reduce(
                        new OversightFigures.Line(place, 0, 0, 0, 0, 0, 0, 0),
                        (sum, one) -> new OversightFigures.Line(
                                place,
                                sum.checked() + one.checked(),
                                sum.cadresReached() + one.cadresReached(),
                                sum.cadres() + one.cadres(),
                                sum.businessesReached() + one.businessesReached(),
                                sum.businesses() + one.businesses(),
                                sum.findings() + one.findings(),
                                sum.rectified() + one.rectified()));
    }
}
