/**
 * What may be done to a letter in which state, and how letters are numbered (domain.md §7.31). Plain Java.
 */
@NullMarked
package org.liangze.escalation.letter.model;

import org.jspecify.annotations.NullMarked;
