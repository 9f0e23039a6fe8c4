/**
 * The operator's switch: while a hold is on, nothing is issued and nothing is sent; what comes in waits. Who held and let
 * go, and why, is kept.
 */
@NullMarked
package org.liangze.notify.hold;

import org.jspecify.annotations.NullMarked;
