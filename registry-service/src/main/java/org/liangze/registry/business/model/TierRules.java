package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;

/** The table kind × size × diners → tier (domain.md §3.4): the latest version in force, its first line that matches. */
public record TierRules(List<TierRule> lines) {
    public TierRules {
        lines = lines.stream().sorted(Comparator.comparingInt(TierRule::seq)).toList();
    }

    /**
     * The line that decides.
     *
     * @throws IllegalStateException when no version is in force or none of its lines matches
     */
    public TierRule decide(BusinessKind kind, @Nullable BusinessSize size, @Nullable Integer diners, LocalDate today) {
        LocalDate inForce = inForce(today);
        return lines.stream()
                .filter(line -> line.effectiveFrom().equals(inForce))
                .filter(line -> line.matches(kind, size, diners))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the tier table of " + inForce + " has no line for " + kind));
    }

    /** The version in force on a day. */
    public String versionOn(LocalDate today) {
        LocalDate inForce = inForce(today);
        return lines.stream()
                .filter(line -> line.effectiveFrom().equals(inForce))
                .map(TierRule::version)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate inForce(LocalDate today) {
        return lines.stream()
                .map(TierRule::effectiveFrom)
                .filter(from -> !from.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no tier table is in force on " + today));
    }
}
