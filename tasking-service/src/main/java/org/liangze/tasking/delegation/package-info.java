/**
 * Decides who may make the visit of a task for its cadre: somebody of the same unit and level, the cadre's liaison, or whom the
 * office names; and who co-signs. The assignment on the register, the window and the due date stay as they are; a hand-over
 * ends when the task has another cadre or is over. Read by {@code visit} and {@code task}; no events.
 */
@NullMarked
package org.liangze.tasking.delegation;

import org.jspecify.annotations.NullMarked;
