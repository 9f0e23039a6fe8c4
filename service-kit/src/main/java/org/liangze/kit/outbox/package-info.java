/**
 * Facts leave in the transaction that made them true: a row in the outbox, relayed to Kafka in order per key.
 */
@NullMarked
package org.liangze.kit.outbox;

import org.jspecify.annotations.NullMarked;
