package org.liangze.tasking.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a quarter is.
 *
 * @param tasks all but the cancelled
 * @param open not done and not yet due
 */
record PlanProgress(
        String period,
        String periodName,
        LocalDate opens,
        LocalDate due,
        long tasks,
        long completed,
        long completedLate,
        long overdue,
        long open,
        long cancelled,
        List<CampaignProgress> campaigns) {
    /** How far a campaign is. */
    record CampaignProgress(
            String name,
            String period,
            LocalDate opens,
            LocalDate due,
            long tasks,
            long completed,
            long completedLate,
            long overdue) {}
}
