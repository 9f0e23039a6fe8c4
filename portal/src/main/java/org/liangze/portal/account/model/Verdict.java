package org.liangze.portal.account.model;

import java.util.UUID;

/** What comes of an attempt to sign in. */
public sealed interface Verdict {

    /**
     * The right password of a person in post.
     *
     * @param mustChange the password was set by somebody else and must be replaced first
     */
    record Accepted(UUID personId, boolean mustChange) implements Verdict {}

    /** Unknown name, person no longer in post, no password set, or a wrong password: not told apart. */
    record Refused() implements Verdict {}

    /**
     * Too many wrong passwords.
     *
     * @param minutes until the account opens again
     */
    record Locked(long minutes) implements Verdict {}
}
