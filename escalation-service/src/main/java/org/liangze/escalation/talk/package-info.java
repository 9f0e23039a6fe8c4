/**
 * Warning talks (domain.md §7.30): proposed by trigger, never automatic; a committee leader approves, the subject gets notice.
 * Comes in: proposals from ladder, period-closed. Goes out: talk-changed; alerts talk-approved and talk-notice.
 */
@NullMarked
package org.liangze.escalation.talk;

import org.jspecify.annotations.NullMarked;
