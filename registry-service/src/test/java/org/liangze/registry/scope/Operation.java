package org.liangze.registry.scope;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;

/**
 * One operation of the registry and whom it is for.
 *
 * @param mapping method and path as they are mapped, such as {@code GET /businesses/{id}}
 * @param path how to ask for something of {@link World#HERE}
 * @param body what to send; null for a GET
 * @param may the roles it is for within their region
 * @param kind what becomes of whoever asks from elsewhere
 */
record Operation(String mapping, String path, @Nullable Object body, Set<Role> may, Kind kind) {
    /** What an operation is about. */
    enum Kind {
        /** A list of the caller's scope: from elsewhere it is refused or says nothing of ours. */
        LIST,
        /** One thing of ours, looked at or changed: from elsewhere refused. */
        ONE,
        /** Several of ours sent together, each judged by itself: from elsewhere none is named or changed. */
        EACH,
        /** The caller's own region whatever is sent, so there is nothing of ours to ask for. */
        OWN,
        /** Says nothing of any place; for everyone. */
        OPEN
    }

    /** A file to be uploaded. */
    record Upload(String name, String text) {}

    static Operation list(String mapping, Set<Role> may) {
        return new Operation(mapping, path(mapping), null, may, Kind.LIST);
    }

    static Operation list(String mapping, String path, Set<Role> may) {
        return new Operation(mapping, path, null, may, Kind.LIST);
    }

    static Operation look(String mapping, Object id, Set<Role> may) {
        return one(mapping, id, null, may);
    }

    static Operation one(String mapping, Object id, @Nullable Object body, Set<Role> may) {
        return at(mapping, path(mapping).replaceFirst("\\{[A-Za-z]+}", id.toString()), body, may);
    }

    /** One whose place stands in the body. */
    static Operation one(String mapping, Object body, Set<Role> may) {
        return at(mapping, path(mapping), body, may);
    }

    static Operation at(String mapping, String path, @Nullable Object body, Set<Role> may) {
        return new Operation(mapping, path, body, may, Kind.ONE);
    }

    static Operation each(String mapping, Object body, Set<Role> may) {
        return new Operation(mapping, path(mapping), body, may, Kind.EACH);
    }

    static Operation own(String mapping, Object body, Set<Role> may) {
        return own(mapping, path(mapping), body, may);
    }

    static Operation own(String mapping, String path, Object body, Set<Role> may) {
        return new Operation(mapping, path, body, may, Kind.OWN);
    }

    static Operation open(String mapping) {
        return open(mapping, path(mapping));
    }

    static Operation open(String mapping, String path) {
        return new Operation(mapping, path, null, Who.ALL, Kind.OPEN);
    }

    boolean reads() {
        return mapping.startsWith("GET ");
    }

    Reply ask(HttpAs who) {
        return ask(who, path);
    }

    /** The same list with our region asked for by name. */
    Reply askForOurs(HttpAs who) {
        return ask(who, path + (path.contains("?") ? "&" : "?") + "region=" + World.HERE);
    }

    private Reply ask(HttpAs who, String address) {
        return switch (mapping.substring(0, mapping.indexOf(' '))) {
            case "GET" -> who.get(address);
            case "PUT" -> who.put(address, body == null ? "" : body);
            default ->
                body instanceof Upload file
                        ? who.upload(address, file.name(), file.text().getBytes(StandardCharsets.UTF_8))
                        : who.post(address, body == null ? "" : body);
        };
    }

    private static String path(String mapping) {
        return mapping.substring(mapping.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return mapping;
    }
}
