package org.liangze.tasking.correction.model;

/**
 * A correction that is turned away.
 *
 * @param code stable name of the rule that was broken
 * @param reason in plain Chinese
 */
public record Refused(Kind kind, String code, String reason) {
    /** Whether the request is wrong, not this person's to make, or not possible as things stand. */
    public enum Kind {
        WRONG,
        NOT_ALLOWED,
        NOT_NOW
    }
}
