/**
 * Ladders as rules (domain.md §7, §11): which step comes next and when, what is skipped when a case opens late, and whom a
 * step concerns. Dates in Asia/Shanghai; plain Java.
 */
@NullMarked
package org.liangze.escalation.ladder.model;

import org.jspecify.annotations.NullMarked;
