/**
 * The command line of the all-in-one: {@code run} (the whole system on one machine, with a sample district at its first
 * start), {@code replay}, {@code days}. Refusals are plain sentences: exit 1 when something on this computer is in the way,
 * 2 when the command line is wrong.
 */
@NullMarked
package org.liangze.standalone;

import org.jspecify.annotations.NullMarked;
