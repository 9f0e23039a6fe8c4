package org.liangze.tasking.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.CampaignChoice;
import org.liangze.tasking.planning.model.CampaignRule;
import org.springframework.stereotype.Component;

/** The parameters of planning. Only {@code campaigns} may differ from county to county; the rest hold for the whole country. */
@Component
class PlanningPolicy {
    private static final String COUNTRY = "";

    private final Policies policies;

    PlanningPolicy(Policies policies) {
        this.policies = policies;
    }

    List<CampaignRule> rules(LocalDate on) {
        return List.of(policies.get("campaigns.rules", COUNTRY, on, CampaignRule[].class));
    }

    int windowDays(LocalDate on) {
        return policies.get("campaigns.window-days", COUNTRY, on, Integer.class);
    }

    /** Names of the campaigns that a place runs. */
    Set<String> campaigns(String region, LocalDate on) {
        return CampaignChoice.names(policies.get("campaigns", region, on, Object.class), rules(on));
    }

    /** Days that must remain to the due date for a mid-period arrival to get a task (domain.md §4.14). */
    int arrivalDays(LocalDate on) {
        return policies.get("planning.arrival-days", COUNTRY, on, Integer.class);
    }

    /** The send hour of today, or at once if it has passed. */
    Instant announceAt(Instant now, LocalDate today) {
        LocalTime sendAt = LocalTime.parse(policies.get("notify.send-at", COUNTRY, today, String.class));
        Instant hour = CalendarInUse.at(today, sendAt);
        return hour.isBefore(now) ? now : hour;
    }
}
