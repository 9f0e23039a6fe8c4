/**
 * The working days tasking counts by (domain.md §4.16): the notices that ship and those an administrator loads. What waits for
 * an unpublished year is told once as a dead end and done the moment the year is known. Out: {@code calendar-year-loaded},
 * which the other services follow.
 */
@NullMarked
package org.liangze.tasking.calendar;

import org.jspecify.annotations.NullMarked;
