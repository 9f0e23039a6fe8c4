/**
 * Tells the other services what is on the register now: one SQL statement for one business or for three thousand.
 * Goes out: BusinessChanged, PersonChanged, ContactChanged, AssignmentsChanged, GapsOpened, RegistryException.
 */
@NullMarked
package org.liangze.registry.facts;

import org.jspecify.annotations.NullMarked;
