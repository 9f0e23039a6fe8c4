/**
 * Cases and the steps they take (domain.md §7): opens a case with the ladder stamped on it, takes each step once at its
 * moment, tells whom it concerns, drafts letters and proposes talks; people acknowledge, assign, pause and close.
 * Comes in: calls from visit, issue, gap and letter. Goes out: case-step-taken, case-handled, case-ended, alert-raised.
 */
@NullMarked
package org.liangze.escalation.ladder;

import org.jspecify.annotations.NullMarked;
