/**
 * China's working days, counted as the State Council's yearly notices say, make-up Saturdays and Sundays included
 * (domain.md §4.16, §11). It decides which days are worked, which day a deadline falls on and when a feast's window
 * opens; a year without a notice is refused, never guessed. Plain Java: nothing comes in or goes out but dates, and
 * {@link org.liangze.calendar.YearNotice a new year's notice}.
 */
@NullMarked
package org.liangze.calendar;

import org.jspecify.annotations.NullMarked;
