package org.liangze.standalone.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.liangze.standalone.replay.scenario.Value;
import org.liangze.standalone.replay.scenario.Verb;
import tools.jackson.databind.JsonNode;

/** Who receives hand-offs: names bodies, asks a further one, sends again to the one that heard nothing. */
final class Bodies {
    private final Doors doors;
    private final Cast cast;

    Bodies(Doors doors, Cast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    void act(Verb verb, Value.Fields said, UUID by) {
        String body = said.need("body");
        switch (verb) {
            case NAME_BODY ->
                doors.post(
                        "escalation",
                        "/receiving-bodies",
                        by,
                        Map.of(
                                "body",
                                body,
                                "receiver",
                                cast.id(said.need("person")).toString()));
            case ASK_BODY -> {
                Map<String, Object> asked = new LinkedHashMap<>();
                asked.put("body", body);
                if (said.has("to")) {
                    asked.put("receiver", cast.id(said.need("to")).toString());
                }
                doors.post("escalation", "/issues/" + cast.id(said.need("issue")) + "/handoffs", by, asked);
            }
            case RETRY ->
                doors.post(
                        "escalation",
                        "/handoffs/" + newest(cast.id(said.need("issue")), body) + "/retry",
                        by,
                        Map.of());
            default -> throw new IllegalArgumentException(verb + " is no deed about bodies");
        }
    }

    private String newest(UUID issue, String body) {
        return StreamSupport.stream(
                        doors.look("escalation", "/issues/" + issue)
                                .get("handoffs")
                                .spliterator(),
                        false)
                .filter(row -> row.get("body").asString().equals(body))
                .reduce((first, last) -> last)
                .map((JsonNode row) -> row.get("handoffId").asString())
                .orElseThrow(() -> new Refused("replay", "此问题没有通报给“%s”".formatted(body)));
    }
}
