package org.liangze.tasking.visit.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a report is judged against.
 *
 * @param highRisk the business is high-risk: on site only
 * @param items the numbers of the checklist's items
 * @param unfinished the business's tasks that are open or overdue
 * @param satisfiesAll whether one visit satisfies every task in whose window it lies, or only one (domain.md §4.15)
 */
public record Circumstances(
        Instant now, boolean highRisk, Set<Integer> items, List<UnfinishedTask> unfinished, boolean satisfiesAll) {
    public Circumstances {
        items = Set.copyOf(items);
        unfinished = List.copyOf(unfinished);
    }
}
