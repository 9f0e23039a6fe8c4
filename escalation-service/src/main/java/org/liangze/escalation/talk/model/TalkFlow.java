package org.liangze.escalation.talk.model;

import java.util.Arrays;
import java.util.List;
import org.liangze.contracts.TalkState;

/**
 * The states of a talk (domain.md §7.30): proposed, approved, notified, held, reviewed, closed. A report can only be reviewed
 * once it is there; a review that asks for more leaves the talk held, with a report to come.
 */
public final class TalkFlow {
    private TalkFlow() {}

    /** {@code reported}: a report is in that nobody has reviewed yet. */
    public static boolean allows(TalkState state, boolean reported, TalkVerb verb) {
        return switch (verb) {
            case APPROVE, DECLINE -> state == TalkState.PROPOSED;
            case SCHEDULE, HOLD -> state == TalkState.APPROVED || state == TalkState.NOTIFIED;
            case REPORT -> state == TalkState.HELD && !reported;
            case REVIEW -> state == TalkState.HELD && reported;
            case CLOSE -> state == TalkState.REVIEWED;
        };
    }

    public static List<TalkVerb> open(TalkState state, boolean reported) {
        return Arrays.stream(TalkVerb.values())
                .filter(verb -> allows(state, reported, verb))
                .toList();
    }
}
