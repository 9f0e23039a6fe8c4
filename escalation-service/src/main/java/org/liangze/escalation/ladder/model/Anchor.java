package org.liangze.escalation.ladder.model;

/** The dates from which steps are counted. A step counted from a letter starts at that letter's answer deadline. */
public enum Anchor {
    /** The last day: of a visit, a rectification, or a gap. */
    DUE,
    /** First day of a gap. */
    SINCE,
    /** Last day for the regulator to accept. */
    ACCEPT,
    /** Last day for the regulator to inspect or file. */
    INSPECT,
    /** Last day for the regulator to report. */
    REPORT,
    /** Last day to verify a rectification. */
    VERIFY,
    REMINDER_LETTER,
    RECTIFICATION_NOTICE,
    TALK_NOTICE
}
