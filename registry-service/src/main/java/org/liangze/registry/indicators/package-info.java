/**
 * 覆盖率, 配备率, 归集率 with numerator and denominator; 不适用 when there is nothing to divide by (domain.md §9).
 */
@NullMarked
package org.liangze.registry.indicators;

import org.jspecify.annotations.NullMarked;
