package org.liangze.testkit;

import tools.jackson.databind.JsonNode;

/** An answer over HTTP; {@code body} is a missing node when there was none. */
public record Reply(int status, JsonNode body) {
    /** The stable code of a problem, without its prefix. */
    public String problem() {
        return body.path("type").asString("").replace("urn:liangze:problem:", "");
    }
}
