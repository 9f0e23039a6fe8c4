/**
 * The one clock: a bean everywhere, and movable in replay and tests.
 */
@NullMarked
package org.liangze.kit.time;

import org.jspecify.annotations.NullMarked;
