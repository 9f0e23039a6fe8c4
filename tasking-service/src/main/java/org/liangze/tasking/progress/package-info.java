/**
 * How far visits are: progress of the current quarter and the indicators 完成率 and 发现率 by region (domain.md §9), read from
 * running counts, never by counting tasks. A period's figures are frozen at its end; what came later shows beside them.
 */
@NullMarked
package org.liangze.tasking.progress;

import org.jspecify.annotations.NullMarked;
