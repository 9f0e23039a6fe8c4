package org.liangze.tasking.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.liangze.contracts.IssueClass;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.visit.model.IssueClasses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The parameters of visits, by place. */
@Component
class VisitPolicy {
    private final Policies policies;

    VisitPolicy(Policies policies) {
        this.policies = policies;
    }

    boolean satisfiesAll(String region, LocalDate on) {
        return policies.get("visit.satisfies-all", region, on, Boolean.class);
    }

    /** How long after the due date a visit made in time may still be entered. */
    Duration entryGrace(String region, LocalDate on) {
        return Duration.ofDays(policies.get("visit.entry-days", region, on, Integer.class));
    }

    IssueClasses classes(String region, LocalDate on) {
        JsonNode days = policies.get("issue.due-days", region, on);
        Map<IssueClass, Integer> byClass = new EnumMap<>(IssueClass.class);
        days.properties()
                .forEach(one -> byClass.put(
                        IssueClass.valueOf(one.getKey()), one.getValue().asInt()));
        return new IssueClasses(byClass);
    }
}
