package org.liangze.escalation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Looks whether the year that something waits for is known by now. */
@Component
class CalendarWaits implements Sweep {
    private final List<CalendarWaiter> waiters;
    private final Exceptions exceptions;
    private final Days days;

    CalendarWaits(List<CalendarWaiter> waiters, Exceptions exceptions, Days days) {
        this.waiters = waiters;
        this.exceptions = exceptions;
        this.days = days;
    }

    @Override
    public String name() {
        return EscalationSweep.CALENDAR_WAITS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.CALENDAR_WAITS.every();
    }

    @Override
    public int batch(Instant now) {
        int known = days.calendar().lastPublishedYear();
        int done = waiters.stream().mapToInt(waiter -> waiter.compute(known)).sum();
        if (done > 0) {
            exceptions.calendarKnown(known);
        }
        return done;
    }

    @Override
    public @Nullable Instant nextDue() {
        int known = days.calendar().lastPublishedYear();
        return waiters.stream().anyMatch(waiter -> waiter.waitsFor(known)) ? days.now() : null;
    }
}
