/**
 * Warning talks as rules (domain.md §7.30): what may be done in which state, when figures call for a talk, what clashes with
 * what. Plain Java.
 */
@NullMarked
package org.liangze.escalation.talk.model;

import org.jspecify.annotations.NullMarked;
