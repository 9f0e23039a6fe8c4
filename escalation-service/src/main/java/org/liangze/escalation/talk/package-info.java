/**
 * Warning talks (domain.md §7.30): proposed by trigger with the facts behind, never automatic; a committee leader approves, the
 * subject gets notice by letter, the talk is arranged, held and recorded; report, review, effect on the yearly assessment.
 * Comes in: proposals from ladder, period-closed. Goes out: talk-changed; alerts talk-approved, talk-notice, talk-report-due.
 */
@NullMarked
package org.liangze.escalation.talk;

import org.jspecify.annotations.NullMarked;
