/**
 * The office's figures (domain.md §9): how many issues are put right, and how much waits. Reads only.
 */
@NullMarked
package org.liangze.escalation.overview;

import org.jspecify.annotations.NullMarked;
