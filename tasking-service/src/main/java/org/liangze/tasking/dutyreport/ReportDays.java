package org.liangze.tasking.dutyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.ReportYear;
import org.springframework.stereotype.Component;

/** The days of the duty report; its parameters hold for the whole country. */
@Component
class ReportDays {
    private static final String COUNTRY = "";

    private final Policies policies;
    private final CalendarInUse calendar;

    ReportDays(Policies policies, CalendarInUse calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    ReportYear year(LocalDate day) {
        return ReportYear.of(
                day,
                policies.get("duty-report.opens", COUNTRY, day, String.class),
                policies.get("duty-report.due", COUNTRY, day, String.class));
    }

    /** Of a report's own year. */
    ReportYear year(int year) {
        return year(LocalDate.of(year, 12, 31));
    }

    /** Days before the due day on which cadres are reminded. */
    List<Integer> reminders(LocalDate on) {
        return List.of(policies.get("duty-report.reminder", COUNTRY, on, Integer[].class));
    }

    /** A reminder at T−n, at the send hour; on a day off it moves to the last working day before (domain.md §11). */
    Instant remindAt(LocalDate due, int daysBefore) {
        LocalDate day = calendar.current().reminderDay(due, daysBefore);
        return CalendarInUse.at(day, sendAt(day));
    }

    /** The next working day after the due day, at the send hour; null while the State Council has not published that year. */
    @Nullable
    Instant alertAt(LocalDate due) {
        try {
            LocalDate day = calendar.current().plus(due, 1);
            return CalendarInUse.at(day, sendAt(day));
        } catch (NotYetPublishedException e) {
            return null;
        }
    }

    private LocalTime sendAt(LocalDate on) {
        return LocalTime.parse(policies.get("notify.send-at", COUNTRY, on, String.class));
    }
}
