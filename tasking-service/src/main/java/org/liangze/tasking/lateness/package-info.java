/**
 * Finds what is overdue, from 24:00 of the due day whatever hour anybody is told, and freezes the figures of a period that
 * is over (domain.md §4.17, §9). Out: {@code task-overdue} per task, {@code period-closed} per unit head.
 */
@NullMarked
package org.liangze.tasking.lateness;

import org.jspecify.annotations.NullMarked;
