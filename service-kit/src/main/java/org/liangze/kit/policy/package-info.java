/**
 * Numbers that places set for themselves: data with a region and an effective date, never a constant in code.
 */
@NullMarked
package org.liangze.kit.policy;

import org.jspecify.annotations.NullMarked;
