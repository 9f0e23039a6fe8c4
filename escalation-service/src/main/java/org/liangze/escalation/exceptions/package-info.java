/**
 * The exception queue of all services: every dead end is an item with an owner and a deadline, and leaves only with a word on
 * how it was resolved (quality.md). Comes in: the exception events of registry, tasking and notify, message-undeliverable.
 * Goes out: exception-changed; one digest per owner and day.
 */
@NullMarked
package org.liangze.escalation.exceptions;

import org.jspecify.annotations.NullMarked;
