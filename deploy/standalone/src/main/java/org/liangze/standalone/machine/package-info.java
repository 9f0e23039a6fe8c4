/**
 * The whole system in one process: PostgreSQL, Kafka and a mail catcher on loopback, the four services and the portal each in
 * a Spring context of its own. {@code run} gives it a home and the real clock, {@code replay} a temporary home and a clock
 * that it moves.
 */
@NullMarked
package org.liangze.standalone.machine;

import org.jspecify.annotations.NullMarked;
