package org.liangze.escalation.handoff.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.escalation.ladder.model.Anchor;

/**
 * The timed steps of one hand-off (domain.md §6.26), each the last day of its term; null while it does not run or cannot be
 * computed.
 */
public record Terms(
        @Nullable LocalDate acceptBy,
        @Nullable LocalDate inspectBy,
        @Nullable LocalDate reportBy) {

    /** What the body still has to do, by when. A rectification that waits to be verified stops all but the report. */
    public Map<Anchor, LocalDate> running(HandoffState state, boolean resting, boolean reported) {
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        boolean unaccepted = state == HandoffState.HANDED_OVER;
        boolean unchecked = unaccepted || state == HandoffState.ACCEPTED;
        if (unaccepted && !resting && acceptBy != null) {
            dates.put(Anchor.ACCEPT, acceptBy);
        }
        if (unchecked && !resting && inspectBy != null) {
            dates.put(Anchor.INSPECT, inspectBy);
        }
        if (!reported && reportBy != null) {
            dates.put(Anchor.REPORT, reportBy);
        }
        return dates;
    }
}
