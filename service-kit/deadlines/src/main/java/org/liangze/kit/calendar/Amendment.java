package org.liangze.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;

/**
 * A loaded notice by which what is open is counted anew.
 *
 * @param notice what the notice is called: the reason that people read
 * @param loadedBy who loaded it; null when that was not told
 * @param calendar with this notice and every other known now
 */
public record Amendment(
        int year, int revision, String notice, @Nullable UUID loadedBy, WorkCalendar calendar, Instant now) {

    /** Today in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, WorkCalendar.ZONE);
    }

    /** Where a term ends now; not in the past. */
    public Deadline ends(Term term) {
        return term.endsNow(calendar, today());
    }
}
