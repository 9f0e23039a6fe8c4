package org.liangze.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Begins acts, at the clock's instant. */
@Component
public class Acts {
    private final Clock clock;

    Acts(Clock clock) {
        this.clock = clock;
    }

    public Act by(Caller caller) {
        Instant now = clock.instant();
        return new Act(Ids.next(now), caller.personId(), caller.region(), now);
    }

    public Act bySystem(Instant now) {
        return new Act(Ids.next(now), null, "", now);
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
