package org.liangze.tasking.dutyreport.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * When the reports of a year are written.
 *
 * @param opens first day on which they can be
 * @param due last day, until 24:00
 */
public record ReportYear(int year, LocalDate opens, LocalDate due) {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    public ReportYear {
        if (!opens.isBefore(due)) {
            throw new IllegalArgumentException(
                    "duty-report.opens must be before duty-report.due: " + opens + ", " + due);
        }
    }

    /**
     * The year that a day belongs to.
     *
     * @param opens such as {@code 11-01}
     * @param due such as {@code 12-31}
     */
    public static ReportYear of(LocalDate day, String opens, String due) {
        int year = day.getYear();
        return new ReportYear(
                year,
                MonthDay.parse(opens, MONTH_DAY).atYear(year),
                MonthDay.parse(due, MONTH_DAY).atYear(year));
    }

    /** Whether reports are opened on a day: newcomers get theirs until the due day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(due);
    }

    public LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year, 12, 31);
    }
}
