package org.liangze.tasking.planning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Frequency;
import org.liangze.tasking.planning.model.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this period's or the next one's regular visits ask for in a place, by the frequencies its counties have. */
@Component
class ComingPlan {
    private final PlanningPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComingPlan(PlanningPolicy policy, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param period such as {@code 2027-Q1}; null for everything that opens next */
    PlanScope scope(String region, @Nullable String period) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        Map<String, Period> wanted = wanted(period, today);
        List<PlanScope.Part> parts = new ArrayList<>();
        for (String county : counties(region)) {
            Place place = new Place(county, policy, today);
            String where = county.length() < region.length() ? region : county;
            for (Period one : wanted.values()) {
                Set<Tier> tiers = place.tiers(one);
                if (!tiers.isEmpty()) {
                    List<String> names = tiers.stream().map(Tier::name).sorted().toList();
                    parts.add(PlanScope.Part.of(one, where, names, false));
                }
            }
        }
        return new PlanScope(region, parts, last(parts));
    }

    private Map<String, Period> wanted(@Nullable String period, LocalDate today) {
        Map<String, Period> known = policy.everyFrequency().stream()
                .flatMap(frequency -> frequency.ahead(today).stream())
                .distinct()
                .filter(one ->
                        period == null ? one.opens().isAfter(today) : one.name().equals(period))
                .collect(toMap(Period::name, Function.identity()));
        if (known.isEmpty()) {
            throw Refusal.invalid("period", "只能预览本期和下一期的常规督导计划");
        }
        return known;
    }

    /** What went before each of these, at the same frequency. */
    private List<String> last(List<PlanScope.Part> parts) {
        Set<String> before = new LinkedHashSet<>();
        for (PlanScope.Part part : parts) {
            policy.everyFrequency().stream()
                    .filter(frequency -> named(frequency, part))
                    .flatMap(frequency -> frequency.around(part.opens().minusDays(1)).stream())
                    .filter(period -> period.due().isBefore(part.opens()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(period -> before.add(period.name()));
        }
        return List.copyOf(before);
    }

    private static boolean named(Frequency frequency, PlanScope.Part part) {
        return frequency.around(part.opens()).stream()
                .anyMatch(period -> period.name().equals(part.period()));
    }

    private List<String> counties(String region) {
        return jdbc.sql("""
                select distinct left(region, 6) from business_copy
                 where region >= :region and region < :region || '~'
                 order by 1""").param("region", region).query(String.class).list();
    }
}
