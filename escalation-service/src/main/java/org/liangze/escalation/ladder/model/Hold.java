package org.liangze.escalation.ladder.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a step waits: somebody acknowledged the case, and that step alone waits; or the case was paused, and whatever fell
 * due meanwhile waits for the next send hour.
 *
 * @param mark the step that waits; null for every step
 */
public record Hold(@Nullable String mark, Instant until) {
    Instant apply(String step, Instant at) {
        return (mark == null || step.equals(mark)) && until.isAfter(at) ? until : at;
    }
}
