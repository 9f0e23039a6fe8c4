package org.liangze.escalation.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as stored, with the names a reader needs. */
record Lead(
        UUID leadId,
        long sequence,
        String region,
        Trigger cause,
        Source source,
        UUID sourceId,
        String unit,
        String facts,
        String note,
        UUID raisedBy,
        @Nullable String raisedByName,
        Instant raisedAt,
        UUID handedTo,
        @Nullable String handedToName,
        String state,
        @Nullable String outcome,
        @Nullable Instant closedAt) {

    boolean isClosed() {
        return state.equals("CLOSED");
    }

    /** The five triggers of the plan (domain.md §7.32). */
    enum Trigger {
        NOT_DONE("不落实"),
        DONE_BADLY("落实不力"),
        DISTURBS_BUSINESS("干扰企业正常生产经营"),
        ADDS_BURDEN("随意加重企业负担"),
        AGAINST_EIGHT_RULES("违反中央八项规定精神");

        private final String chinese;

        Trigger(String chinese) {
            this.chinese = chinese;
        }

        /** What a user reads. */
        String chinese() {
            return chinese;
        }
    }

    /** What it arose from. */
    enum Source {
        CASE,
        LETTER,
        TALK
    }
}
