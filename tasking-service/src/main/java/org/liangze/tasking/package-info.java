/**
 * Plans visits, reminds of them, records them and finds what is overdue (domain.md §4, §5, §7.34). Reads
 * {@code registry.business}, {@code registry.person} and {@code escalation.events}; tells {@code tasking.events}. Each
 * feature is a package; its rules are in that feature's {@code model}. What runs by itself is listed in
 * {@link org.liangze.tasking.TaskingSweep}.
 */
@NullMarked
package org.liangze.tasking;

import org.jspecify.annotations.NullMarked;
