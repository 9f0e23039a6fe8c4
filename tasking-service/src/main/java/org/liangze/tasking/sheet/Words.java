package org.liangze.tasking.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;

/** How days and instants read on a paper. */
final class Words {
    static final String NO_DATE = "\u3000\u3000年\u3000\u3000月\u3000\u3000日";
    static final String SPACE = "\u3000\u3000";

    private Words() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? NO_DATE : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String day(Instant at) {
        return day(at.atZone(WorkCalendar.ZONE).toLocalDate());
    }

    static String time(Instant at) {
        ZonedDateTime local = at.atZone(WorkCalendar.ZONE);
        return "%s %02d:%02d".formatted(day(local.toLocalDate()), local.getHour(), local.getMinute());
    }
}
