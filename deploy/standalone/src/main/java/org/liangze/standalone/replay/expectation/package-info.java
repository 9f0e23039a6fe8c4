/**
 * Compares what a scenario expects with what happened, and says of every unmet line what happened instead.
 */
@NullMarked
package org.liangze.standalone.replay.expectation;

import org.jspecify.annotations.NullMarked;
