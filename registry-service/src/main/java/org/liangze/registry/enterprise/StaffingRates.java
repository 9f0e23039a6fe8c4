package org.liangze.registry.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.registry.business.Rules;
import org.liangze.registry.business.model.Canteen;
import org.liangze.registry.business.model.Staffing;
import org.liangze.registry.business.model.StaffingRule;
import org.liangze.registry.business.model.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who needs a safety director by which rule set, and how many of them have director and officer (domain.md §3.8, §9). */
@Component
class StaffingRates {
    /** The lines of a rule set that are in force for the same time; {@code effectiveTo} null: still in force. */
    record RuleSet(
            String ruleSet,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            List<String> lines,
            boolean inForce) {}

    /** 配备率 by the lines of one rule set that are in force; value null is 不适用. */
    record Rate(
            String ruleSet,
            long numerator,
            long denominator,
            @Nullable Double value) {}

    private record Validity(
            String ruleSet, LocalDate from, @Nullable LocalDate to) {}

    private record Alike(
            BusinessKind kind,
            @Nullable BusinessSize size,
            boolean chainHead,
            @Nullable Canteen canteen,
            @Nullable Integer diners,
            boolean staffed,
            long count) {
        Staffing staffing() {
            return new Staffing(kind, size, chainHead, canteen, diners);
        }
    }

    private final Rules rules;
    private final JdbcClient jdbc;

    StaffingRates(Rules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    List<RuleSet> ruleSets(LocalDate today) {
        Map<Validity, List<StaffingRule>> grouped = rules.staffing().lines().stream()
                .collect(Collectors.groupingBy(
                        line -> new Validity(line.ruleSet(), line.effectiveFrom(), line.effectiveTo())));
        return grouped.entrySet().stream()
                .map(entry -> new RuleSet(
                        entry.getKey().ruleSet(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().stream().map(StaffingRule::why).toList(),
                        entry.getValue().getFirst().inForce(today)))
                .sorted(Comparator.comparing(RuleSet::effectiveFrom)
                        .thenComparing(RuleSet::ruleSet)
                        .thenComparing(set -> set.effectiveTo() == null ? LocalDate.MAX : set.effectiveTo()))
                .toList();
    }

    List<Rate> rates(String region, LocalDate today) {
        List<Alike> operating = operating(region);
        return rules.staffing().lines().stream()
                .filter(line -> line.inForce(today))
                .collect(Collectors.groupingBy(StaffingRule::ruleSet))
                .entrySet()
                .stream()
                .map(entry -> rate(entry.getKey(), new StaffingRules(entry.getValue()), operating, today))
                .sorted(Comparator.comparing(Rate::ruleSet))
                .toList();
    }

    private static Rate rate(String ruleSet, StaffingRules lines, List<Alike> operating, LocalDate today) {
        List<Alike> needing = operating.stream()
                .filter(alike ->
                        lines.directorRequiredBy(alike.staffing(), today).isPresent())
                .toList();
        long all = needing.stream().mapToLong(Alike::count).sum();
        long staffed =
                needing.stream().filter(Alike::staffed).mapToLong(Alike::count).sum();
        return new Rate(ruleSet, staffed, all, all == 0 ? null : Math.floor(staffed * 10_000.0 / all) / 10_000);
    }

    private List<Alike> operating(String region) {
        return jdbc.sql("""
                select kind, size, chain_head, canteen, diners, director is not null and officers >= 1 as staffed,
                       count(*) as count
                  from business
                 where state = 'OPERATING' and region >= :region and region < :region || ':'
                 group by 1, 2, 3, 4, 5, 6""").param("region", region).query(Alike.class).list();
    }
}
