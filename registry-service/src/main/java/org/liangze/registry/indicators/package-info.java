/**
 * 覆盖率, 配备率, 归集率 with numerator, denominator and the businesses behind them; 不适用 when there is nothing to divide by
 * (domain.md §9). Sums are kept per place and tier: triggers name the places that changed, a sweep counts them again, a read
 * counts what is still stale. Each quarter is frozen when it is over; what is fixed later is a revision beside it. 归集率 counts
 * the licences of the regulator's base; one that a business of the same place holds, with all mandatory fields, is collected.
 */
@NullMarked
package org.liangze.registry.indicators;

import org.jspecify.annotations.NullMarked;
