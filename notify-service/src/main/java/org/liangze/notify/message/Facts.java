package org.liangze.notify.message;

import org.liangze.contracts.Event;
import org.liangze.contracts.EventTypes;
import org.liangze.kit.outbox.EventJson;

/** Events kept for a while as text. */
final class Facts {
    private Facts() {}

    static String write(Event fact) {
        return EventJson.write(fact);
    }

    static Event read(String type, String json) {
        Class<? extends Event> event =
                EventTypes.find(type).orElseThrow(() -> new IllegalArgumentException("no event of type " + type));
        return EventJson.read(json, event);
    }
}
