package org.liangze.tasking.planning;

import java.util.List;

/**
 * What one planning run changed.
 *
 * @param opened periods planned for the first time
 * @param cancelled tasks of businesses that left operation
 * @param moved tasks that followed their business
 * @param reopened tasks of businesses back in operation
 */
record PlanRun(List<String> opened, int added, int cancelled, int moved, int reopened) {
    int changes() {
        return opened.size() + added + cancelled + moved + reopened;
    }
}
