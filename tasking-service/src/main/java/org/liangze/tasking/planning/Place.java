package org.liangze.tasking.planning;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.tasking.planning.model.Frequency;
import org.liangze.tasking.planning.model.Period;

/** What the policies of one county say, each read once. */
final class Place {
    private final String county;
    private final PlanningPolicy policy;
    private final LocalDate today;
    private final Map<LocalDate, Map<Tier, Frequency>> frequencies = new HashMap<>();
    private @Nullable Set<String> campaigns;

    Place(String county, PlanningPolicy policy, LocalDate today) {
        this.county = county;
        this.policy = policy;
        this.today = today;
    }

    /** The tiers that have a period here: by the frequency of its half-year, or by the campaigns run now. */
    Set<Tier> tiers(Periods.Known known) {
        Periods.Own own = known.own();
        if (own != null) {
            return own.reaches(county) ? own.tiers() : Set.of();
        }
        return tiers(known.period());
    }

    /** The same for what policies decide. */
    Set<Tier> tiers(Period period) {
        return Arrays.stream(Tier.values())
                .filter(tier -> period.kind() == TaskKind.QUARTERLY ? isRound(period, tier) : runs(period))
                .collect(toUnmodifiableSet());
    }

    private boolean isRound(Period period, Tier tier) {
        Map<Tier, Frequency> byTier =
                frequencies.computeIfAbsent(halfYear(period.opens()), first -> policy.frequency(county, first));
        return byTier.getOrDefault(tier, Frequency.USUAL).around(period.opens()).stream()
                .anyMatch(round -> round.name().equals(period.name()));
    }

    /** Frequencies change at the half-year, so that nobody falls between a quarter and a half-year. */
    private static LocalDate halfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    private boolean runs(Period period) {
        Set<String> on = campaigns;
        if (on == null) {
            on = policy.campaigns(county, today);
            campaigns = on;
        }
        return period.isOn(on);
    }
}
