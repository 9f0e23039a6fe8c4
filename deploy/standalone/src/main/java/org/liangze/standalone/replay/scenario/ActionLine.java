package org.liangze.standalone.replay.scenario;

import java.time.Instant;

/** What somebody does at an instant; {@code fields} are the verb's own. */
public record ActionLine(Instant instant, Verb verb, Value.Fields fields) {
    public Place at() {
        return fields.at();
    }
}
