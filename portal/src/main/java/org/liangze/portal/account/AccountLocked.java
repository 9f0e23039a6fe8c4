package org.liangze.portal.account;

import org.springframework.security.authentication.LockedException;

/** Signing in failed because the account is locked; says for how many minutes still. */
public final class AccountLocked extends LockedException {
    private final long minutes;

    AccountLocked(long minutes) {
        super("locked for " + minutes + " minutes");
        this.minutes = minutes;
    }

    public long minutes() {
        return minutes;
    }
}
