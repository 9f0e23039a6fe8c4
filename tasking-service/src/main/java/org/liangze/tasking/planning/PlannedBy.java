package org.liangze.tasking.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers by which policies the plan was made; when they change, or one comes into force, everybody is looked at again. */
@Component
class PlannedBy {
    private final JdbcClient jdbc;
    private final PlanningPolicy policy;

    PlannedBy(JdbcClient jdbc, PlanningPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Whether they are others than at the last run; from now on these are known. */
    boolean changed(LocalDate today) {
        return jdbc.sql("update planned_by set policies = :now where policies <> :now")
                        .param("now", policy.digest(today))
                        .update()
                > 0;
    }

    /** When they will be others than at the last run. */
    @Nullable
    Instant nextChange(Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        String known =
                jdbc.sql("select policies from planned_by").query(String.class).single();
        if (!Objects.equals(known, policy.digest(today))) {
            return now;
        }
        LocalDate next = policy.nextChange(today);
        return next == null ? null : CalendarInUse.startOf(next);
    }
}
