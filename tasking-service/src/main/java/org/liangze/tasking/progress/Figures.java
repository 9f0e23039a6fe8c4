package org.liangze.tasking.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final JdbcClient jdbc;

    Figures(Tallies tallies, JdbcClient jdbc) {
        this.tallies = tallies;
        this.jdbc = jdbc;
    }

    String period(@Nullable String asked, LocalDate today) {
        return asked == null ? Quarter.of(today).name() : asked;
    }

    PlanProgress current(String region, LocalDate today) {
        Quarter quarter = Quarter.of(today);
        Counts counts = tallies.now(quarter.name(), region);
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
                campaigns(region, quarter));
    }

    List<IndicatorView> indicators(String region, String period) {
        Counts now = tallies.now(period, region);
        boolean closed = isClosed(period);
        Counts atEnd = closed ? tallies.frozen(period, region) : now;
        return List.of(
                IndicatorView.of(
                        period, region, Indicator.completion(now), closed ? Indicator.completion(atEnd) : null),
                IndicatorView.of(period, region, Indicator.discovery(now), closed ? Indicator.discovery(atEnd) : null));
    }

    List<RegionIndicator> byRegion(String region, String period) {
        List<RegionIndicator> regions = new ArrayList<>();
        tallies.byChild(period, region, digitsBelow(region)).forEach((place, counts) -> {
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

    private List<PlanProgress.CampaignProgress> campaigns(String region, Quarter quarter) {
        return jdbc
                .sql("""
                select period, campaign, opens, due
                  from period
                 where kind = 'CAMPAIGN' and planned_at is not null and due >= :first and opens <= :last
                 order by opens, period""")
                .param("first", quarter.first())
                .param("last", quarter.last())
                .query(Campaign.class)
                .stream()
                .map(campaign -> progress(campaign, tallies.now(campaign.period(), region)))
                .filter(campaign -> campaign.tasks() > 0)
                .toList();
    }

    private static PlanProgress.CampaignProgress progress(Campaign campaign, Counts counts) {
        return new PlanProgress.CampaignProgress(
                campaign.campaign(),
                campaign.period(),
                campaign.opens(),
                campaign.due(),
                counts.tasks(),
                counts.of(TaskState.COMPLETED),
                counts.of(TaskState.COMPLETED_LATE),
                counts.of(TaskState.OVERDUE));
    }

    private boolean isClosed(String period) {
        return jdbc.sql("select exists (select from period where period = :period and closed_at is not null)")
                .param("period", period)
                .query(Boolean.class)
                .single();
    }

    record Campaign(String period, String campaign, LocalDate opens, LocalDate due) {}
}
