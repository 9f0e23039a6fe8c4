package org.liangze.escalation.issue.model;

import java.util.List;
import org.liangze.contracts.IssueState;

/** The answer to an act. */
public sealed interface Verdict {
    /** The issue goes through these states in order; none when the act moves nothing. */
    record Accepted(List<IssueState> path) implements Verdict {}

    /** The act is not this caller's to do. */
    record NotYours(String why) implements Verdict {}

    /** The state does not allow it; the text names the state and what it does allow. */
    record NotNow(String why) implements Verdict {}

    /** Something that must be said is missing or wrong. */
    record Incomplete(String code, String why) implements Verdict {}
}
