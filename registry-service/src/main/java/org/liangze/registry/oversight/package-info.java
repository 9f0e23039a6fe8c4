/**
 * 督查清单: what an office looks at when it checks cadres and businesses (domain.md §2, §7.32). Ships with the plan's own
 * points; each place may set its own, version by version. Out:
 * {@code oversight-list-published}, on which the tasking service checks.
 */
@NullMarked
package org.liangze.registry.oversight;

import org.jspecify.annotations.NullMarked;
