/**
 * Decides who is told what and when: each fact becomes at most one message per recipient, subject, kind and step; what
 * comes due in quiet hours waits; what was done meanwhile is dropped, visibly. In: facts of tasking, escalation, registry.
 * Out: {@code message-issued}; a dead end for a recipient nobody knows.
 */
@NullMarked
package org.liangze.notify.message;

import org.jspecify.annotations.NullMarked;
