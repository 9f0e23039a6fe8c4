package org.liangze.escalation.handoff.model;

import java.util.List;
import org.liangze.contracts.HandoffState;

/** The answer to an act on a hand-off. */
public sealed interface Ruling {
    /** The hand-off goes through these states in order; none when the act moves nothing. */
    record Allowed(List<HandoffState> path) implements Ruling {}

    /** The act is not this caller's to do. */
    record NotYours(String why) implements Ruling {}

    /** The state does not allow it; the text names the state and what it does allow. */
    record NotNow(String why) implements Ruling {}

    /** Something that must be said is missing or wrong. */
    record Incomplete(String code, String why) implements Ruling {}
}
