package org.liangze.standalone.replay.timeline;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields as one line of JSON, in the order given; a list of one is written as the one. */
final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLine() {}

    static String of(Map<String, List<String>> fields) {
        ObjectNode line = JSON.createObjectNode();
        fields.forEach((name, values) -> {
            if (values.size() == 1) {
                line.put(name, values.getFirst());
            } else {
                ArrayNode many = line.putArray(name);
                values.forEach(many::add);
            }
        });
        return JSON.writeValueAsString(line);
    }
}
