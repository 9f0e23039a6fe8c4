package org.liangze.kit.policy;

import tools.jackson.databind.JsonNode;

/** A bean per parameter whose value must make sense before it is written down: what a job cannot read would stop it. */
public interface PolicyCheck {
    /** The parameter's name. */
    String name();

    /**
     * Reads the value as its user will.
     *
     * @throws RuntimeException if it makes no sense, saying why
     */
    void check(JsonNode value);
}
