/**
 * Tasks as people read them: my list, lists for offices, and what to know before a visit (domain.md §5.19). Decides nothing
 * and tells nothing.
 */
@NullMarked
package org.liangze.tasking.task;

import org.jspecify.annotations.NullMarked;
