/**
 * The feedback sheet (督导反馈表) that the business gets: a visit's record as a paper, and the blank form for a visit on paper.
 * Reads only; no events.
 */
@NullMarked
package org.liangze.tasking.sheet;

import org.jspecify.annotations.NullMarked;
