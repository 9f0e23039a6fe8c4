package org.liangze.tasking.planning;

import java.util.List;
import org.liangze.kit.sweep.SweepNotes;

/**
 * What one planning run changed.
 *
 * @param opened periods planned for the first time
 * @param cancelled tasks of businesses that left operation
 * @param moved tasks that followed their business
 * @param reopened tasks of businesses back in operation
 * @param unchanged tasks of periods that are not over and were as the plan has them; 0 when only some businesses were looked at
 */
record PlanRun(List<String> opened, int added, int cancelled, int moved, int reopened, long unchanged) {
    /** Says so in the history of runs. */
    PlanRun noted() {
        SweepNotes.count("opened", opened.size());
        SweepNotes.count("added", added);
        SweepNotes.count("cancelled", cancelled);
        SweepNotes.count("moved", moved);
        SweepNotes.count("reopened", reopened);
        SweepNotes.count("unchanged", unchanged);
        return this;
    }

    int changes() {
        return opened.size() + added + cancelled + moved + reopened;
    }
}
