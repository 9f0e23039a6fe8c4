package org.liangze.contracts;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every event's type name and the record that carries it, found from the sealed interfaces themselves. */
public final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_TYPE = collect();

    private EventTypes() {}

    /** The record for a type name; empty for a type this version does not know. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All of them, in the order of their interfaces. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_TYPE;
    }

    private static Map<String, Class<? extends Event>> collect() {
        Map<String, Class<? extends Event>> found = new LinkedHashMap<>();
        for (Class<?> service : Event.class.getPermittedSubclasses()) {
            for (Class<?> event : service.getPermittedSubclasses()) {
                found.put(typeOf(event), event.asSubclass(Event.class));
            }
        }
        return Map.copyOf(found);
    }

    private static String typeOf(Class<?> event) {
        try {
            Field type = event.getField("TYPE");
            return (String) type.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.getName() + " must declare a public static final String TYPE", e);
        }
    }
}
