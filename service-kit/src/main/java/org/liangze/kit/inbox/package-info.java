/**
 * Facts arrive: each new event once, in one transaction with its effect; what cannot heal is parked with its reason.
 */
@NullMarked
package org.liangze.kit.inbox;

import org.jspecify.annotations.NullMarked;
