/**
 * The n-th working day after a day, or the year whose notice it waits for; never a guess; and, for those that are open, where an amended
 * year moves it (domain.md §4.16).
 * In: {@code calendar-year-loaded}.
 */
@NullMarked
package org.liangze.registry.deadline;

import org.jspecify.annotations.NullMarked;
