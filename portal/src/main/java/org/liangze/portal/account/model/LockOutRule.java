package org.liangze.portal.account.model;

import java.time.Duration;

/**
 * When an account is locked (quality.md, Security: 5 failures in 15 minutes).
 *
 * @param failures this many failed attempts
 * @param within counted from the first of them
 * @param lasting lock the account for this long
 */
public record LockOutRule(int failures, Duration within, Duration lasting) {
    public static final LockOutRule DEFAULT = new LockOutRule(5, Duration.ofMinutes(15), Duration.ofMinutes(15));

    public LockOutRule {
        if (failures < 1 || !within.isPositive() || !lasting.isPositive()) {
            throw new IllegalArgumentException("lock-out: failures, within and lasting must be positive, were "
                    + failures + ", " + within + ", " + lasting);
        }
    }
}
