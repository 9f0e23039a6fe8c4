/**
 * Follows issues and lateness up the ladder: regulators, letters, talks; queues and exceptions (domain.md §6, §7).
 */
@NullMarked
package org.liangze.escalation;

import org.jspecify.annotations.NullMarked;
