package org.liangze.portal.token;

import java.util.UUID;

/** Programs that may ask for tokens. A bean of the portal; a command line may issue a script's client through it. */
public interface ApiClients {

    /**
     * A client for a script that acts as one person.
     *
     * @param name what the script is for
     */
    Issued forScript(String name, UUID personId);

    /**
     * What the program is given.
     *
     * @param clientSecret is shown this once; only its hash is kept
     */
    record Issued(String clientId, String clientSecret) {}
}
