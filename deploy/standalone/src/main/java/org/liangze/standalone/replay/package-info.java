/**
 * Replays a scenario on the real services under a clock that the scenario moves, and writes what happened: timeline, mails,
 * figures, report. {@code scenario} reads what was written, {@code timeline} tells what happened, {@code expectation} compares.
 */
@NullMarked
package org.liangze.standalone.replay;

import org.jspecify.annotations.NullMarked;
