package org.liangze.tasking.visit.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;

/** Why a finished task is late, for whoever made the visit (domain.md §4.17). */
public final class LateRemark {
    private LateRemark() {}

    /**
     * The sentence; null for a task that is on time.
     *
     * @param visitedInTime the visit was made before the due date was over, so only its entry is late
     */
    public static @Nullable String of(TaskState state, LocalDate due, boolean visitedInTime) {
        if (state != TaskState.COMPLETED_LATE) {
            return null;
        }
        String day = "%d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth());
        return visitedInTime
                ? "督导在到期日%s之前，但录入过晚，按逾期完成记录，不计入按期完成".formatted(day)
                : "督导时间已过到期日%s，按逾期完成记录，不计入按期完成".formatted(day);
    }
}
