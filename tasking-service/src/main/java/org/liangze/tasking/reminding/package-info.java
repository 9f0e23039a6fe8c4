/**
 * Reminds cadres of unfinished visits, one digest per cadre and day whatever falls on it, and unit heads once per quarter
 * (domain.md §7.34, §11). Nothing goes to whoever is done; days missed while the system was down are sent at most for the
 * nearest step. In: tasks and the calendar. Out: {@code reminder-due}, {@code unit-letter-due},
 * {@code bulletin-due}.
 *
 * <p>Tasks of a business in a gap are nobody's to be reminded of: the office is reminded of the gap itself.
 */
@NullMarked
package org.liangze.tasking.reminding;

import org.jspecify.annotations.NullMarked;
