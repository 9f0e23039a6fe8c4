package org.liangze.tasking.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.oversight.model.LeadCause;

/**
 * A lead for accountability.
 *
 * @param state HANDED_OVER, TAKEN, ENDED
 * @param outcome what the person decided
 */
record Lead(
        UUID leadId,
        UUID checkId,
        String region,
        LeadCause cause,
        UUID aboutId,
        String facts,
        UUID handedTo,
        UUID raisedBy,
        Instant raisedAt,
        State state,
        @Nullable Instant takenAt,
        @Nullable String outcome,
        @Nullable Instant endedAt) {
    enum State {
        HANDED_OVER("已移交"),
        TAKEN("已接收"),
        ENDED("已办结");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }
}
