/**
 * 两书一函 (domain.md §7.31): drafts and their wordings, approval by another than the drafter, numbers without holes, receipt,
 * replies with files, reminders, missed deadlines, the paper as PDF. Comes in: drafts from ladder, notices from talk.
 * Goes out: letter-changed; alerts letter-sent and letter-reminder.
 */
@NullMarked
package org.liangze.escalation.letter;

import org.jspecify.annotations.NullMarked;
