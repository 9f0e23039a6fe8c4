/**
 * Services on real parts in tests: PostgreSQL, Kafka and SMTP (containers where a Docker engine answers, embedded ones
 * otherwise), a clock that is moved instead of slept on, and the rules of the architecture.
 */
@NullMarked
package org.liangze.testkit;

import org.jspecify.annotations.NullMarked;
