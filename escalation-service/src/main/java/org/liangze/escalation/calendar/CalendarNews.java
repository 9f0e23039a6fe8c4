package org.liangze.escalation.calendar;

import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.kit.calendar.KnownYears;
import org.springframework.stereotype.Component;

/** Takes in a year that became known, and closes the items that asked for it. */
@Component
public class CalendarNews {
    private final KnownYears years;
    private final Exceptions exceptions;
    private final Days days;

    CalendarNews(KnownYears years, Exceptions exceptions, Days days) {
        this.years = years;
        this.exceptions = exceptions;
        this.days = days;
    }

    public void loaded(CalendarYearLoaded loaded) {
        years.follow(loaded, days.now());
        exceptions.calendarKnown(years.calendar().lastPublishedYear());
    }
}
