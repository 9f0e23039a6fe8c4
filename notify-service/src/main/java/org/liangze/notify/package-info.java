/**
 * Turns facts into messages, and messages into proof of delivery (domain.md §8). In: what tasking, escalation and registry
 * tell, and how to reach people ({@code registry.contact}, which nobody else reads). Out: message issued, delivered, read,
 * undeliverable.
 */
@NullMarked
package org.liangze.notify;

import org.jspecify.annotations.NullMarked;
