/**
 * When a visit is accepted, which tasks it satisfies, and of which class the issues are that it found (domain.md §4.15, §5.22,
 * §6.24). Plain Java.
 */
@NullMarked
package org.liangze.tasking.visit.model;

import org.jspecify.annotations.NullMarked;
