/**
 * Decides which visits are due: opens quarters and campaigns, and makes the set of tasks equal to the plan, one set-based
 * statement per step (domain.md §4). In: the copy of the register and the calendar. Out: {@code tasks-moved},
 * {@code task-closed} for cancelled ones, {@code plan-issued}.
 *
 * <p>Who gets a task: every business in operation with a cadre, once per period. A business that came into operation (or
 * onto the register) after the day the period was first planned gets one only if enough days remain to the due date; one
 * whose gap is filled gets it whatever remains, due date unchanged.
 */
@NullMarked
package org.liangze.tasking.planning;

import org.jspecify.annotations.NullMarked;
