/**
 * The ledger of hand-offs (domain.md §6.25–26): who receives an issue, in which state each body is, until when it has to accept,
 * inspect and report, and what came of it. Goes out: issue-handed-over, handoff-changed. What an act means for the issue itself
 * is {@link Matters}' to say.
 */
@NullMarked
package org.liangze.escalation.handoff;

import org.jspecify.annotations.NullMarked;
