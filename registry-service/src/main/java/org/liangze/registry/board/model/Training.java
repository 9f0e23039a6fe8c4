package org.liangze.registry.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training session (plan 二（四）).
 *
 * @param hours class hours; null when not counted
 */
public record Training(
        String title,
        LocalDate heldOn,
        Audience audience,
        String audienceName,
        @Nullable String place,
        @Nullable Double hours,
        @Nullable String content)
        implements Details {

    /** Whom it is for. */
    public enum Audience {
        CADRES("包保干部"),
        BUSINESS_STAFF("企业职工");

        private final String chinese;

        Audience(String chinese) {
            this.chinese = chinese;
        }

        /** What a user reads. */
        public String chinese() {
            return chinese;
        }
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }

    @Override
    public boolean stands() {
        return false;
    }
}
