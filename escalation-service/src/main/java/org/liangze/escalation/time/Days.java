package org.liangze.escalation.time;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.calendar.KnownYears;
import org.liangze.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** The clock, the calendar and the numbers a place set for itself. Dates are in Asia/Shanghai. */
@Component
public final class Days {
    private final Clock clock;
    private final Policies policies;
    private final KnownYears years;

    Days(Clock clock, Policies policies, KnownYears years) {
        this.clock = clock;
        this.policies = policies;
        this.years = years;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, WorkCalendar.ZONE);
    }

    public WorkCalendar calendar() {
        return years.calendar();
    }

    /** The first instant after a day: a day is over at 24:00. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    public LocalTime sendAt(String region) {
        return LocalTime.parse(policy("notify.send-at", region, String.class));
    }

    public Instant sendHour(LocalDate day, String region) {
        return day.atTime(sendAt(region)).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** The last day of a term of working days that began on a day; null while that year's notice is not loaded. */
    public @Nullable LocalDate within(int workingDays, LocalDate of) {
        try {
            return calendar().plus(of, workingDays);
        } catch (NotYetPublishedException e) {
            return null;
        }
    }

    /** The next send hour of a working day, later than now; of any day when the calendar does not reach. */
    public Instant nextSendHour(String region) {
        return sendHourAfter(now(), region);
    }

    public Instant sendHourAfter(Instant moment, String region) {
        LocalDate day = dayOf(moment);
        return sendHour(onOrAfter(sendHour(day, region).isAfter(moment) ? day : day.plusDays(1)), region);
    }

    private LocalDate onOrAfter(LocalDate day) {
        try {
            return calendar().onOrAfter(day);
        } catch (NotYetPublishedException e) {
            return day;
        }
    }

    public <T> T policy(String name, String region, Class<T> type) {
        return policies.get(name, region, today(), type);
    }

    public static @Nullable Timestamp sql(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
