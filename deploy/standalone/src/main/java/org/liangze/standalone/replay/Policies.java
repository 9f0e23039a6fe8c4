package org.liangze.standalone.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Sets the scenario's policy parameters on every service that knows them, for the whole country from its first day on. */
final class Policies {
    private static final List<String> SERVICES = List.of("registry", "tasking", "escalation", "notify");

    private final Doors doors;

    Policies(Doors doors) {
        this.doors = doors;
    }

    void set(Map<String, JsonNode> parameters, LocalDate from) {
        parameters.forEach((name, value) -> set(name, value, from));
    }

    /** As a person does it, for the person's own place. */
    void change(String name, JsonNode value, String from, UUID by) {
        for (String service : knowing(name)) {
            doors.put(service, "/policies/" + name, by, Map.of("effectiveFrom", from, "value", value));
        }
    }

    private void set(String name, JsonNode value, LocalDate from) {
        for (String service : knowing(name)) {
            doors.put(
                    service,
                    "/policies/" + name,
                    Doors.ADMINISTRATOR,
                    Map.of("region", "", "effectiveFrom", from.toString(), "value", value));
        }
    }

    private List<String> knowing(String name) {
        List<String> knowing =
                SERVICES.stream().filter(service -> knows(service, name)).toList();
        if (knowing.isEmpty()) {
            throw new ReplayFailure("no service knows a policy parameter " + name);
        }
        return knowing;
    }

    private boolean knows(String service, String name) {
        return StreamSupport.stream(doors.look(service, "/policies").spliterator(), false)
                .anyMatch(policy -> policy.get("name").asString().equals(name));
    }
}
