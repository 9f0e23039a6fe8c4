/**
 * The regulator's base of valid licences, the denominator of 归集率 (domain.md §9): handed in as one list per region, which
 * replaces the one before; and which of its licences no complete entry of the register holds.
 */
@NullMarked
package org.liangze.registry.licencebase;

import org.jspecify.annotations.NullMarked;
