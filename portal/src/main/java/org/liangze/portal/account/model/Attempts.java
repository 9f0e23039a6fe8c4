package org.liangze.portal.account.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to sign in to one account that have not succeeded. An attempt is counted before the password is checked, so
 * that guesses made in parallel count as well; success clears the count.
 *
 * @param lockedUntil the account opens again at this instant
 */
public record Attempts(
        int failures, @Nullable Instant since, @Nullable Instant lockedUntil) {
    public static final Attempts NONE = new Attempts(0, null, null);

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** One more attempt at {@code now}; not to be asked while {@link #locked}. */
    public Attempts andOne(Instant now, LockOutRule rule) {
        boolean fresh = since == null || lockedUntil != null || !now.isBefore(since.plus(rule.within()));
        int counted = fresh ? 1 : failures + 1;
        return new Attempts(counted, fresh ? now : since, counted >= rule.failures() ? now.plus(rule.lasting()) : null);
    }

    /** Whole minutes, rounded up, until the account opens again; at least 1. */
    public long minutesLeft(Instant now) {
        if (lockedUntil == null) {
            return 0;
        }
        return Math.max(1, Duration.between(now, lockedUntil).plusSeconds(59).toMinutes());
    }
}
