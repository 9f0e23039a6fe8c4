package org.liangze.tasking.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.progress.model.Counts;
import org.liangze.tasking.progress.model.Indicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of a region, from the running counts. */
@Component
class Figures {
    private final Tallies tallies;
    private final FrozenPeriods frozen;
    private final JdbcClient jdbc;

    Figures(Tallies tallies, FrozenPeriods frozen, JdbcClient jdbc) {
        this.tallies = tallies;
        this.frozen = frozen;
        this.jdbc = jdbc;
    }

    String period(@Nullable String asked, LocalDate today) {
        return asked == null ? Quarter.of(today).name() : asked;
    }

    PlanProgress current(String region, LocalDate today) {
        Quarter quarter = Quarter.of(today);
        List<Found> rounds = found(TaskKind.QUARTERLY, region, quarter);
        Counts counts = Counts.sum(rounds.stream().map(Found::counts).toList());
        return new PlanProgress(
                quarter.name(),
                Quarter.chinese(quarter.name()),
                quarter.first(),
                quarter.last(),
                counts.tasks(),
                counts.of(TaskState.COMPLETED),
                counts.of(TaskState.COMPLETED_LATE),
                counts.of(TaskState.OVERDUE),
                counts.unfinished(),
                counts.of(TaskState.CANCELLED),
                rounds.stream().map(Found::part).toList(),
                found(TaskKind.CAMPAIGN, region, quarter).stream()
                        .map(Found::part)
                        .toList());
    }

    /** Of a quarter: every regular visit that is due in it, whatever its round. */
    List<IndicatorView> indicators(String region, String period, @Nullable String tier) {
        List<String> members = frozen.members(period);
        Counts now = tallies.now(members, region, tier);
        boolean closed = areClosed(members);
        Counts atEnd = closed ? tallies.frozen(members, region, tier) : now;
        return List.of(
                IndicatorView.of(
                        period, region, Indicator.completion(now), closed ? Indicator.completion(atEnd) : null),
                IndicatorView.of(period, region, Indicator.discovery(now), closed ? Indicator.discovery(atEnd) : null));
    }

    List<RegionIndicator> byRegion(String region, String period) {
        List<RegionIndicator> regions = new ArrayList<>();
        tallies.byChild(frozen.members(period), region, digitsBelow(region)).forEach((place, counts) -> {
            Indicator completion = Indicator.completion(counts);
            regions.add(new RegionIndicator(
                    place,
                    completion.numerator(),
                    completion.denominator(),
                    completion.value(),
                    counts.of(TaskState.COMPLETED_LATE),
                    counts.of(TaskState.OVERDUE)));
        });
        return regions;
    }

    /** Codes have 2, 4, 6, 9 or 12 digits, one length a level. */
    private static int digitsBelow(String region) {
        return region.length() < 6 ? region.length() + 2 : Math.min(region.length() + 3, 12);
    }

    /** The periods of a kind that touch a quarter and have tasks in a place. */
    private List<Found> found(TaskKind kind, String region, Quarter quarter) {
        return jdbc
                .sql("""
                select period, campaign, opens, due, campaign_id
                  from period
                 where kind = :kind and planned_at is not null and due >= :first and opens <= :last
                 order by opens, due, period""")
                .param("kind", kind.name())
                .param("first", quarter.first())
                .param("last", quarter.last())
                .query(Row.class)
                .stream()
                .map(row -> new Found(row, tallies.now(List.of(row.period()), region, null)))
                .filter(found -> found.counts().tasks() + found.counts().of(TaskState.CANCELLED) > 0)
                .toList();
    }

    private record Found(Row row, Counts counts) {
        PlanProgress.Part part() {
            return new PlanProgress.Part(
                    row.campaign() == null ? Quarter.chinese(row.period()) : row.campaign(),
                    row.period(),
                    row.opens(),
                    row.due(),
                    counts.tasks(),
                    counts.of(TaskState.COMPLETED),
                    counts.of(TaskState.COMPLETED_LATE),
                    counts.of(TaskState.OVERDUE),
                    counts.unfinished(),
                    row.campaignId());
        }
    }

    private boolean areClosed(List<String> periods) {
        return jdbc.sql(
                        "select coalesce(bool_and(closed_at is not null), false) from period where period = any(:periods)")
                .param("periods", periods.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    record Row(
            String period,
            @Nullable String campaign,
            LocalDate opens,
            LocalDate due,
            @Nullable UUID campaignId) {}
}
