package org.liangze.escalation;

import java.time.Duration;

/** Everything this service does in the background; each is woken this often and asks what is due. */
public enum EscalationSweep {
    /** Takes the steps of cases whose moment has come. */
    CASE_STEPS(Duration.ofSeconds(20)),
    /** Recomputes once a day what lies before each open case, and compares. */
    CASE_AUDIT(Duration.ofMinutes(10)),
    /** Hands on what waited for a receiving body to be named. */
    WAITING_HANDOFFS(Duration.ofMinutes(1)),
    /** Ends pauses whose last day is over. */
    CASE_RESUMPTIONS(Duration.ofMinutes(1)),
    /** Reminds of letters, notes unanswered ones, hands undecided drafts to the exception queue. */
    LETTER_DEADLINES(Duration.ofSeconds(30)),
    /** Proposes talks whose cause lies outside any case. */
    TALK_TRIGGERS(Duration.ofMinutes(1)),
    /** Reminds of talks' reports, hands talks without minutes and late reports to the exception queue. */
    TALK_DEADLINES(Duration.ofMinutes(1)),
    /** Looks at units' rectification rates, so many days after a quarter. */
    RECTIFICATION_RATES(Duration.ofMinutes(5)),
    /** Tells owners of exception items, once a day. */
    EXCEPTION_DIGESTS(Duration.ofMinutes(1)),
    /** Computes what waited for a year's working days, once that year is known. */
    CALENDAR_WAITS(Duration.ofMinutes(1));

    private final Duration every;

    EscalationSweep(Duration every) {
        this.every = every;
    }

    public Duration every() {
        return every;
    }
}
