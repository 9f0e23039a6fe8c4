package org.liangze.escalation.calendar;

import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.KnownYears;
import org.springframework.stereotype.Component;

/** Takes in a year that became known, and closes the items that asked for it. */
@Component
public class CalendarNews {
    private final KnownYears years;
    private final Exceptions exceptions;

    CalendarNews(KnownYears years, Exceptions exceptions) {
        this.years = years;
        this.exceptions = exceptions;
    }

    public void loaded(CalendarYearLoaded loaded) {
        years.follow(loaded);
        exceptions.calendarKnown(years.calendar().lastPublishedYear());
    }
}
