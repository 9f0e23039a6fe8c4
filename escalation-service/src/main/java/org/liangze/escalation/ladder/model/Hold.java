package org.liangze.escalation.ladder.model;

import java.time.Instant;

/** Somebody acknowledged the case: this step, and no other, waits until then. */
public record Hold(String mark, Instant until) {
    Instant apply(String step, Instant at) {
        return step.equals(mark) && until.isAfter(at) ? until : at;
    }
}
