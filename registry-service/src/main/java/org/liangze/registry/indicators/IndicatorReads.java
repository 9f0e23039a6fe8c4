package org.liangze.registry.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Tier;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.indicators.model.BaseCover;
import org.liangze.registry.indicators.model.Quarter;
import org.springframework.stereotype.Component;

/** Figures of a region, now or of a quarter. Reads as the system; the caller's scope is checked before. */
@Component
class IndicatorReads {
    private final Figures figures;
    private final Periods periods;
    private final Clock clock;

    IndicatorReads(Figures figures, Periods periods, Clock clock) {
        this.figures = figures;
        this.periods = periods;
        this.clock = clock;
    }

    /** The three indicators; of now when {@code period} is null or still running. */
    List<Indicator> of(String region, @Nullable Tier tier, @Nullable String period) {
        List<Periods.Period> frozen = periods.all();
        Optional<Periods.Period> asked = asked(frozen, period);
        Optional<Periods.Period> beside = period == null ? last(frozen) : asked;
        Figures.Wanted wanted = wanted(asked, Figures.Source.FROZEN, tier);
        BaseCover cover = cover(wanted, region);
        Sums sums = sums(wanted, region, cover);
        String query = "region=" + region + (tier == null ? "" : "&tier=" + tier);
        return Arrays.stream(Measure.values())
                .map(measure -> Indicator.of(measure, sums, cover.reach(), wanted.at(), query))
                .map(now ->
                        beside.map(stood -> beside(now, stood, region, tier)).orElse(now))
                .toList();
    }

    /** The sums of each place directly below that has anything to count. */
    List<Sums> below(String region, @Nullable String period) {
        int digits = switch (region.length()) {
            case 0 -> 2;
            case 2 -> 4;
            case 4 -> 6;
            case 6 -> 9;
            default -> 12;
        };
        Figures.Wanted wanted = wanted(asked(periods.all(), period), Figures.Source.FROZEN, null);
        List<BaseCover.Load> loads = figures.loads(wanted.at());
        Map<String, BaseCover> covers = loads.isEmpty()
                ? Map.of()
                : figures.below(region, digits).stream()
                        .collect(Collectors.toMap(
                                child -> child, child -> BaseCover.of(loads, child), (a, b) -> a, LinkedHashMap::new));
        return figures.of(wanted, region, digits, covers);
    }

    LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    /** The frozen quarter of that name. */
    Periods.Period need(String period) {
        return asked(periods.all(), period)
                .orElseThrow(() -> Refusal.notFound("period-not-frozen", "期间 %s 还没有结束，没有冻结的数据".formatted(period)));
    }

    private Indicator beside(Indicator now, Periods.Period period, String region, @Nullable Tier tier) {
        Measure measure = Measure.need(now.code());
        Sums stood = sums(wanted(Optional.of(period), Figures.Source.FROZEN, tier), region);
        long numerator = measure.numerator(stood);
        long denominator = measure.denominator(stood);
        return now.beside(
                new Indicator.Frozen(
                        period.period(),
                        numerator,
                        denominator,
                        Indicator.share(numerator, denominator),
                        period.frozenAt()),
                periods.lastRevision(period.period(), region)
                        .map(revision -> revised(measure, period, revision, region, tier))
                        .orElse(null));
    }

    private Indicator.Revised revised(
            Measure measure, Periods.Period period, Periods.Revision revision, String region, @Nullable Tier tier) {
        Sums again = sums(wanted(Optional.of(period), Figures.Source.REVISED, tier), region);
        long numerator = measure.numerator(again);
        long denominator = measure.denominator(again);
        return new Indicator.Revised(
                period.period(),
                numerator,
                denominator,
                Indicator.share(numerator, denominator),
                revision.reason(),
                revision.at(),
                revision.byName());
    }

    /** The frozen quarter asked for; empty for now. */
    private Optional<Periods.Period> asked(List<Periods.Period> frozen, @Nullable String period) {
        if (period == null) {
            return Optional.empty();
        }
        Quarter quarter =
                Quarter.parse(period).orElseThrow(() -> Refusal.invalid("period-unknown", "期间请写成 2026-Q3 的样子"));
        Optional<Periods.Period> found =
                frozen.stream().filter(each -> each.period().equals(period)).findFirst();
        boolean running =
                frozen.isEmpty() || quarter.lastDay().isAfter(frozen.getLast().lastDay());
        if (found.isEmpty() && !running) {
            throw Refusal.notFound("period-unknown", "期间 %s 早于本系统启用，没有数据".formatted(period));
        }
        return found;
    }

    private static Optional<Periods.Period> last(List<Periods.Period> frozen) {
        return frozen.isEmpty() ? Optional.empty() : Optional.of(frozen.getLast());
    }

    private Figures.Wanted wanted(Optional<Periods.Period> period, Figures.Source source, @Nullable Tier tier) {
        Instant now = clock.instant();
        return period.map(p -> new Figures.Wanted(source, p.period(), p.lastDay(), p.over(), tier))
                .orElseGet(() -> new Figures.Wanted(Figures.Source.NOW, "", today(), now.plusMillis(1), tier));
    }

    /** The base knows no tiers. */
    private BaseCover cover(Figures.Wanted wanted, String region) {
        BaseCover cover = BaseCover.of(figures.loads(wanted.at()), region);
        boolean unusable = wanted.tier() != null && !cover.roots().isEmpty();
        return unusable ? new BaseCover(BaseCover.Reach.TOO_COARSE, List.of()) : cover;
    }

    private Sums sums(Figures.Wanted wanted, String region) {
        return sums(wanted, region, cover(wanted, region));
    }

    private Sums sums(Figures.Wanted wanted, String region, BaseCover cover) {
        return figures.of(wanted, region, region.length(), Map.of(region, cover)).stream()
                .findFirst()
                .orElse(Sums.none(region));
    }
}
