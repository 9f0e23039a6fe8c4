/**
 * Sets going again what waited for a year's working days, once that year's notice is loaded, and moves what is open when a
 * notice amends a year (domain.md §4.16): terms here, steps of cases in {@code ladder}. In: {@code calendar-year-loaded}.
 */
@NullMarked
package org.liangze.escalation.calendar;

import org.jspecify.annotations.NullMarked;
