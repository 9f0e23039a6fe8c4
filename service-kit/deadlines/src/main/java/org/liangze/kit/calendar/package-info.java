/**
 * The working days a service counts by when it is not the one that loads them, and what is open when they change (domain.md
 * §4.16): every open deadline is a pure function of a day, a number of working days and the calendar; an amended year moves it,
 * with a trace, and never one that is closed or over. In: {@code calendar-year-loaded}. A service takes part with
 * {@code liangze.follows-calendar} and the tables {@code calendar_year}, {@code calendar_following}, {@code deadline_move} and
 * {@code deadline_tally}.
 */
@NullMarked
package org.liangze.kit.calendar;

import org.jspecify.annotations.NullMarked;
