/**
 * People of the programme: registering them, bootstrapping the first administrator, showing them without contact details.
 * Decides which regulator a business belongs to when regulators come and go. Goes out: PersonChanged, ContactChanged.
 */
@NullMarked
package org.liangze.registry.person;

import org.jspecify.annotations.NullMarked;
