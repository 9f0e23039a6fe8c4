package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year's working days became known, or a notice amended them: every deadline that is still open counts by them from now on
 * (domain.md §4.16). Ordinary weekends are not listed.
 *
 * @param noticeId the same for every revision of one year
 * @param revision grows with each notice of the year; an older one changes nothing
 * @param name what the notice is called
 * @param papers where it was published
 * @param loadedBy the administrator who loaded it; null in notices from before this was told
 */
public record CalendarYearLoaded(
        UUID noticeId,
        int year,
        int revision,
        String name,
        @Nullable LocalDate publishedAt,
        List<String> papers,
        List<CalendarDay> days,
        @Nullable UUID loadedBy)
        implements TaskingEvent {
    public static final String TYPE = "tasking.calendar-year-loaded.v1";

    @Override
    public String topic() {
        return Topics.TASKING_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return noticeId;
    }
}
