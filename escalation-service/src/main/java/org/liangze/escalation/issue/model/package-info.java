/**
 * The closed loop of an issue (domain.md §6): which act is open in which state, to whom, and where it leads. Plain Java.
 */
@NullMarked
package org.liangze.escalation.issue.model;

import org.jspecify.annotations.NullMarked;
