package org.liangze.tasking.reminding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.liangze.contracts.TaskKind;
import org.liangze.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** The parameters of reminding; they hold for the whole country. */
@Component
class ReminderPolicy {
    private static final String COUNTRY = "";

    private final Policies policies;

    ReminderPolicy(Policies policies) {
        this.policies = policies;
    }

    /** Days before the due date on which cadres get a digest. */
    List<Integer> digestDays(TaskKind kind, LocalDate on) {
        String name = kind == TaskKind.CAMPAIGN ? "visit.reminder.campaign" : "visit.reminder.quarter";
        return List.of(policies.get(name, COUNTRY, on, Integer[].class));
    }

    /** Days before the end of a quarter on which unit heads get a letter. */
    int letterDays(LocalDate on) {
        return policies.get("visit.unit-letter", COUNTRY, on, Integer.class);
    }

    /** So many working days at the end of a quarter have a daily bulletin; 0 for none. */
    int bulletinDays(LocalDate on) {
        return policies.get("bulletin.days", COUNTRY, on, Integer.class);
    }

    LocalTime sendAt(LocalDate on) {
        return LocalTime.parse(policies.get("notify.send-at", COUNTRY, on, String.class));
    }
}
