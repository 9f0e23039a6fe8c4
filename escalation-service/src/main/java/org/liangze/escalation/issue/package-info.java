/**
 * Issues and their closed loop (domain.md §6): put right by the business, verified by the cadre or a receiving body, closed with
 * evidence and a number, opened again with a reason. Bodies act through {@code handoff}, which this follows. Comes in: issue-found.
 * Goes out: issue-changed; alerts rectification-submitted, rectification-rejected, issue-result, issue-closed.
 */
@NullMarked
package org.liangze.escalation.issue;

import org.jspecify.annotations.NullMarked;
