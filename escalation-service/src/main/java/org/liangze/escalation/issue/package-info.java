/**
 * Issues and their closed loop (domain.md §6): handed to the regulator as soon as they are found, put right by the business,
 * verified by the cadre or the regulator, closed with evidence. Comes in: issue-found. Goes out: issue-handed-over,
 * issue-changed; alerts rectification-submitted, rectification-rejected, issue-result, issue-closed.
 */
@NullMarked
package org.liangze.escalation.issue;

import org.jspecify.annotations.NullMarked;
