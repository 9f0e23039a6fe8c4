/**
 * Which periods there are: quarters, and campaigns with their windows (domain.md §4.12–13). Plain Java; a year without a
 * notice leaves a campaign waiting, never guessed.
 */
@NullMarked
package org.liangze.tasking.planning.model;

import org.jspecify.annotations.NullMarked;
