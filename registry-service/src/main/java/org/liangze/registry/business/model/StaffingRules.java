package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who needs a safety director on a day, and by which line. Everyone needs a safety officer. */
public record StaffingRules(List<StaffingRule> lines) {
    public Optional<StaffingRule> directorRequiredBy(Staffing business, LocalDate day) {
        return lines.stream().filter(line -> line.requires(business, day)).findFirst();
    }
}
