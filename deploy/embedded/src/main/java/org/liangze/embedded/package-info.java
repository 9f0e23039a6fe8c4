/**
 * The machinery of one machine: a real PostgreSQL, a real Kafka broker and a mail catcher, on loopback only.
 *
 * <p>Each keeps its state in one folder, starts again after {@code kill -9} with that state intact, and when it cannot
 * start says in a sentence what a person should do ({@link org.liangze.embedded.StartupProblem}). Tests use the same
 * classes in a temporary folder. Nothing here knows the domain.
 */
@NullMarked
package org.liangze.embedded;

import org.jspecify.annotations.NullMarked;
