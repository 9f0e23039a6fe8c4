package org.liangze.tasking.visit.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;

/**
 * Of which class an issue is and when it is due (domain.md §6.24).
 *
 * @param dueDays calendar days after the visit, by class; a class that is not in it is due as the regulator orders
 */
public record IssueClasses(Map<IssueClass, Integer> dueDays) {
    public IssueClasses {
        dueDays = Map.copyOf(dueDays);
    }

    /** One class up when the same item was 否 in the quarter before. */
    public IssueClass of(@Nullable IssueClass given, boolean repeated) {
        IssueClass severity = given == null ? IssueClass.L2 : given;
        if (!repeated) {
            return severity;
        }
        return switch (severity) {
            case L1 -> IssueClass.L2;
            case L2, L3 -> IssueClass.L3;
        };
    }

    public @Nullable LocalDate due(IssueClass severity, LocalDate found) {
        Integer days = dueDays.get(severity);
        return days == null ? null : found.plusDays(days);
    }
}
