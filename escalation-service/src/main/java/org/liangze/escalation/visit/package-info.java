/**
 * Visits that were not made (domain.md §7.28): one case per task. Comes in: task-overdue, task-closed.
 */
@NullMarked
package org.liangze.escalation.visit;

import org.jspecify.annotations.NullMarked;
