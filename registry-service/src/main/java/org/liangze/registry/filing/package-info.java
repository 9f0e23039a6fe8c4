/**
 * A re-assignment goes up level by level and each level acknowledges, 5 working days a level (domain.md §3.6).
 * Goes out: FilingChanged.
 */
@NullMarked
package org.liangze.registry.filing;

import org.jspecify.annotations.NullMarked;
