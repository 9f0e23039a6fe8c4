/**
 * Circulars (通报, domain.md §2): units with their figures, never persons; drafted by an office, issued with a number by another
 * than the drafter, as PDF.
 */
@NullMarked
package org.liangze.escalation.circular;

import org.jspecify.annotations.NullMarked;
