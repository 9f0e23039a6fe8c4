/**
 * Sets going again what waited for a year's working days, once that year's notice is loaded (domain.md §4.16).
 */
@NullMarked
package org.liangze.escalation.calendar;

import org.jspecify.annotations.NullMarked;
