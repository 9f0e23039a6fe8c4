package org.liangze.registry.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate from a training.
 *
 * @param validUntil last day; null for no end
 * @param daysLeft from today to the last day, negative when past; null for no end
 */
record Certificate(
        UUID id,
        String certificateNo,
        String name,
        @Nullable UUID personId,
        @Nullable UUID businessId,
        @Nullable String businessName,
        String region,
        String regionName,
        UUID trainingId,
        @Nullable LocalDate validUntil,
        @Nullable Integer daysLeft,
        State state,
        String stateName) {
    /** Whether it holds. */
    enum State {
        VALID("有效"),
        EXPIRING("即将到期"),
        EXPIRED("已到期");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        /**
         * The state on a day; a certificate holds until the end of its last day.
         *
         * @param warnDays how many days before the last one it counts as expiring
         */
        static State on(LocalDate today, @Nullable LocalDate validUntil, int warnDays) {
            if (validUntil == null || validUntil.isAfter(today.plusDays(warnDays))) {
                return VALID;
            }
            return validUntil.isBefore(today) ? EXPIRED : EXPIRING;
        }
    }
}
