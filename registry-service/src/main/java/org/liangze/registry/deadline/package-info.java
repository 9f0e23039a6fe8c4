/**
 * The n-th working day after a day, or the year whose notice it waits for; never a guess (domain.md §4.16).
 * In: {@code calendar-year-loaded}.
 */
@NullMarked
package org.liangze.registry.deadline;

import org.jspecify.annotations.NullMarked;
