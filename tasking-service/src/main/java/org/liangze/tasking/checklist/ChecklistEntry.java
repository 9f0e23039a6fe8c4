package org.liangze.tasking.checklist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A template in a list.
 *
 * @param levelGroup VILLAGE for cadres of villages, TOWNSHIP for all above
 * @param effective first day in force
 * @param items how many it has
 */
record ChecklistEntry(UUID id, int version, String levelGroup, String title, LocalDate effective, int items) {}
