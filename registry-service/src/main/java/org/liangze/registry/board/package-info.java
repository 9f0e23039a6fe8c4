/**
 * The ten-point board (十应十尽): what the plan wants done to the full, counted per region and period, and the small records
 * behind it (domain.md §3.10). A record is withdrawn with a reason, never deleted. What other parts of the system count is
 * named, not counted again. In: {@code tasking.oversight-checked}.
 */
@NullMarked
package org.liangze.registry.board;

import org.jspecify.annotations.NullMarked;
