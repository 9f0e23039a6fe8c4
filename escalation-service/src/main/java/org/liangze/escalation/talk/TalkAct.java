package org.liangze.escalation.talk;

/** What time does to a talk. */
enum TalkAct {
    /** The day is past and there are no minutes: an exception item. */
    NOT_HELD,
    /** Whom it was with is reminded of the report. */
    REPORT_SOON,
    /** The report's last day is past: an exception item. */
    REPORT_LATE
}
