package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.Window;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;

/**
 * A campaign as the policy {@code campaigns.rules} describes it (domain.md §4.13). Exactly one of {@code feast},
 * {@code workingDaysBefore}, {@code daysBefore} and {@code to} says when it is.
 *
 * @param name what policies and users call it
 * @param on whether it runs where the policy {@code campaigns} says {@code default}
 * @param feast a holiday of the year's notice; the window is counted back from its first day off
 * @param date {@code MM-dd}: the day the window is counted back from, or the first day of a span
 * @param workingDaysBefore window from so many working days before the date to the last working day before it
 * @param daysBefore window of so many calendar days before the date
 * @param to {@code MM-dd}: last day of a span that begins on the date
 * @param kinds kinds of business it is for; null for all
 */
public record CampaignRule(
        String name,
        boolean on,
        @Nullable String feast,
        @Nullable String date,
        @Nullable Integer workingDaysBefore,
        @Nullable Integer daysBefore,
        @Nullable String to,
        @Nullable List<BusinessKind> kinds) {
    public CampaignRule {
        long ways = List.of(feast != null, workingDaysBefore != null, daysBefore != null, to != null).stream()
                .filter(given -> given)
                .count();
        if (ways != 1 || (feast == null) == (date == null)) {
            throw new IllegalArgumentException(
                    "campaign %s needs either feast, or date with one of workingDaysBefore, daysBefore and to"
                            .formatted(name));
        }
    }

    /**
     * The window of a campaign that is not tied to a holiday.
     *
     * @throws org.liangze.calendar.NotYetPublishedException if working days of an unpublished year count
     */
    Window window(int year, WorkCalendar calendar) {
        LocalDate day = day(year, date);
        if (workingDaysBefore != null) {
            return new Window(calendar.plus(day, -workingDaysBefore), calendar.plus(day, -1));
        }
        if (daysBefore != null) {
            return new Window(day.minusDays(daysBefore), day.minusDays(1));
        }
        return new Window(day, day(year, to));
    }

    private LocalDate day(int year, @Nullable String monthDay) {
        if (monthDay == null) {
            throw new IllegalStateException("campaign %s has no date".formatted(name));
        }
        return MonthDay.parse("--" + monthDay).atYear(year);
    }
}
