package org.liangze.kit.outbox;

import org.liangze.contracts.Event;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON: ISO dates, enums by name, unknown fields ignored so that producers may add some. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EventJson() {}

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    public static <E extends Event> E read(String json, Class<E> type) {
        return MAPPER.readValue(json, type);
    }
}
