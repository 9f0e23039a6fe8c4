package org.liangze.portal.account;

import java.util.UUID;

/** The passwords of the built-in identity. A bean of the portal; the standalone launcher sets first passwords through it. */
public interface Accounts {

    /**
     * Sets a person's password, opens the account if it was locked, and ends the person's sessions. It need not be changed
     * at the next sign-in. The person need not have arrived from the register yet.
     *
     * @param password at least 10 characters, at most 72 bytes
     * @throws IllegalArgumentException when the password is too weak, with the reason in Chinese
     */
    void setPassword(UUID personId, String password);
}
