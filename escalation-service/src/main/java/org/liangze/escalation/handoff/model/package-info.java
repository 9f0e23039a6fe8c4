/**
 * One hand-off to one receiving body (domain.md §6.25–26): which act is open in which state, to whom, where it leads, and which
 * terms run. Plain Java.
 */
@NullMarked
package org.liangze.escalation.handoff.model;

import org.jspecify.annotations.NullMarked;
