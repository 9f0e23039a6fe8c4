package org.liangze.tasking.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.issue.IssueView;
import org.liangze.tasking.register.Business;

/**
 * What to know before a visit (工作准备, domain.md §5.19).
 *
 * @param results what regulators reported, the newest first
 */
record Preparation(
        TaskCard task,
        Business business,
        @Nullable LastVisit lastVisit,
        List<IssueView> openIssues,
        List<IssueView> results,
        Checklist checklist) {
    /** With the checklist only named when the reader has it: several businesses share one, and a phone loads it once. */
    Preparation knowing(List<String> known) {
        return known.contains(checklist.id() + "/" + checklist.version())
                ? new Preparation(task, business, lastVisit, openIssues, results, checklist.named())
                : this;
    }

    /**
     * The visit before, as it stands after its corrections.
     *
     * @param no how many items were 否
     * @param items the titles of those
     * @param failures what was found at them
     */
    record LastVisit(
            UUID visitId,
            Instant at,
            String mode,
            String modeName,
            String representative,
            int no,
            List<String> items,
            List<Failure> failures) {}

    /** An item that was 否. */
    record Failure(int item, String title, String note) {}
}
