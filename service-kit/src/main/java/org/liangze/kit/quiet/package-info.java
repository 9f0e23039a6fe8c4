/**
 * Whether everything that was said has been heard: outbox empty, consumers caught up.
 */
@NullMarked
package org.liangze.kit.quiet;

import org.jspecify.annotations.NullMarked;
