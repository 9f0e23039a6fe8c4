/**
 * The working days tasking counts by (domain.md §4.16). What waits for an unpublished year is told once as a dead end and
 * done the moment the year is known.
 */
@NullMarked
package org.liangze.tasking.calendar;

import org.jspecify.annotations.NullMarked;
