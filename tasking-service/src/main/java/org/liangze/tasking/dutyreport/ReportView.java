package org.liangze.tasking.dutyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.tasking.dutyreport.model.Figures;

/**
 * A duty report in full, for its cadre and the offices above.
 *
 * @param overdue not handed in although due
 * @param late handed in after it was due; null before
 * @param figures as at hand-in, or as they stand now while it is being written
 * @param now as they stand now, beside those of a report that is handed in; null while it is being written
 * @param mayDecide whether the reader may receive it or send it back
 */
record ReportView(
        UUID id,
        UUID cadreId,
        String cadreName,
        String unit,
        Level level,
        String regionName,
        int year,
        LocalDate due,
        String state,
        String stateName,
        boolean overdue,
        @Nullable Boolean late,
        String practices,
        String problems,
        String plans,
        int revision,
        Figures figures,
        List<Rate> rates,
        @Nullable Figures now,
        @Nullable Instant submittedAt,
        @Nullable String receiverName,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean mayDecide) {

    /** A rate with what it is made of; {@code value} is 不适用 when nothing was due. */
    record Rate(String name, int numerator, int denominator, String value) {}

    /** One line of an office's list. */
    record Line(
            UUID id,
            UUID cadreId,
            String cadreName,
            String unit,
            Level level,
            String regionName,
            int year,
            LocalDate due,
            String state,
            String stateName,
            boolean overdue,
            @Nullable Boolean late,
            @Nullable Instant submittedAt) {}

    static List<Rate> rates(Figures figures) {
        return List.of(
                new Rate("完成率", figures.onTime(), figures.due(), figures.completion()),
                new Rate("整改率", figures.settled(), figures.found(), figures.rectification()));
    }

    static Line line(DutyReport report, Instant now) {
        return new Line(
                report.id(),
                report.cadreId(),
                report.cadreName(),
                report.unit(),
                report.level(),
                report.regionName(),
                report.year(),
                report.due(),
                report.state().name(),
                report.stateName(now),
                report.state().isOverdue(report.dueAt(), now),
                report.late(),
                report.submittedAt());
    }
}
