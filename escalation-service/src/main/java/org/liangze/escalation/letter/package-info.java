/**
 * 两书一函 (domain.md §7.31): drafts, approval with number and deadline, replies, reminders, missed deadlines.
 * Comes in: drafts from ladder. Goes out: letter-changed; alerts letter-sent and letter-reminder.
 */
@NullMarked
package org.liangze.escalation.letter;

import org.jspecify.annotations.NullMarked;
