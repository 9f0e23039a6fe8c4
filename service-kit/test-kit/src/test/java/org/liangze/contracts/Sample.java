package org.liangze.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A sample of any event, every field filled. */
final class Sample {
    private Sample() {}

    static Event of(Class<? extends Event> type) {
        return (Event) make(type);
    }

    private static Object make(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a sample of " + record, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return make(plain);
        }
        if (plain == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return scalar(name, plain);
    }

    private static Object scalar(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> name;
            case "LocalDate" -> LocalDate.of(2026, 9, 30);
            case "Instant" -> Instant.parse("2026-08-03T02:00:00Z");
            case "int", "Integer" -> 7;
            case "long" -> 42L;
            case "boolean" -> true;
            default -> throw new IllegalStateException("no sample value for " + type);
        };
    }
}
