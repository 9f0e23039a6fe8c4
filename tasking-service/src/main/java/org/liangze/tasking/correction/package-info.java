/**
 * Corrections of a visit's record: each is a further version with who, when and why; nothing is overwritten. A 否 is never taken
 * back here, for it has been told; a new 否 opens its issue; the tasks stay as they were closed. Out: {@code visit-corrected},
 * and {@code issue-found} per new 否.
 */
@NullMarked
package org.liangze.tasking.correction;

import org.jspecify.annotations.NullMarked;
