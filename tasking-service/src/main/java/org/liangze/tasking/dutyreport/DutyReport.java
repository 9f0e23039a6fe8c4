package org.liangze.tasking.dutyreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.tasking.dutyreport.model.Figures;
import org.liangze.tasking.dutyreport.model.ReportRules;
import org.liangze.tasking.dutyreport.model.ReportState;

/**
 * A duty report as stored.
 *
 * @param figures as they stood at hand-in; null before
 * @param signature base64 of a PNG; null before
 * @param late handed in after it was due; null before
 * @param reason why it was sent back last; null when it never was
 */
record DutyReport(
        UUID id,
        UUID cadreId,
        int year,
        String cadreName,
        String unit,
        Level level,
        String region,
        String regionName,
        LocalDate due,
        Instant dueAt,
        ReportState state,
        ReportRules.Texts texts,
        int revision,
        @Nullable Figures figures,
        @Nullable String signature,
        @Nullable Instant submittedAt,
        @Nullable Boolean late,
        @Nullable UUID receiverId,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    String stateName(Instant now) {
        return state.isOverdue(dueAt, now) ? ReportState.OVERDUE : state.chinese();
    }

    /** For the audit, which keeps every hand-in as it was; the picture of the signature aside. */
    DutyReport unsigned() {
        return new DutyReport(
                id,
                cadreId,
                year,
                cadreName,
                unit,
                level,
                region,
                regionName,
                due,
                dueAt,
                state,
                texts,
                revision,
                figures,
                null,
                submittedAt,
                late,
                receiverId,
                decidedAt,
                reason);
    }
}
