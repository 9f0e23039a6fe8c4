/**
 * Ladders as data (domain.md §7): which ladder is in force for a place on a day, and how a new version comes about: written as
 * a draft, checked, tried on the cases of the last quarter, published from a day on. Running cases keep the ladder they were
 * stamped with. Goes in and out: nothing but HTTP.
 */
@NullMarked
package org.liangze.escalation.policy;

import org.jspecify.annotations.NullMarked;
