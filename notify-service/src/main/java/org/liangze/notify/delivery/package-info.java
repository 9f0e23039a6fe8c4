/**
 * Takes issued messages to their channels outside the inbox and proves what became of each: delivered, waiting for its next
 * try, parked, or dropped because it was done meanwhile. A channel that is down waits as a whole and loses nothing; a sender
 * that dies leaves a lease behind. Out: {@code message-delivered}, {@code message-undeliverable}.
 */
@NullMarked
package org.liangze.notify.delivery;

import org.jspecify.annotations.NullMarked;
