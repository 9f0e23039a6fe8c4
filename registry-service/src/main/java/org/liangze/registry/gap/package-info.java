/**
 * Businesses in operation that nobody covers, and the clock of 5 working days on each (domain.md §3.6).
 * Leaving a post ends every assignment. Goes out: GapsOpened, PersonChanged, BusinessChanged, RegistryException.
 */
@NullMarked
package org.liangze.registry.gap;

import org.jspecify.annotations.NullMarked;
