package org.liangze.standalone.replay;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.timeline.Names;

/** Everybody and everything in a scenario by the scenario's ids: the registry's ids and codes for them, and how they sign. */
final class Cast {
    static final String ADMINISTRATOR = "administrator";

    private final Names names = new Names();
    private final Map<UUID, String> signatures = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Cast() {
        names.put(Doors.ADMINISTRATOR, ADMINISTRATOR);
    }

    Names names() {
        return names;
    }

    /** @param code under which the registry keeps a person; null for a business */
    void enter(String scenarioId, UUID id, String signature, @Nullable String code) {
        names.put(id, scenarioId);
        signatures.put(id, signature);
        if (code != null) {
            codes.put(scenarioId, code);
        }
    }

    /** @throws Refused when there is no such thing (yet) */
    UUID id(String scenarioId) {
        UUID id = names.find(scenarioId);
        if (id == null) {
            throw new Refused("replay", "“%s”尚不存在".formatted(scenarioId));
        }
        return id;
    }

    String signature(UUID id) {
        return signatures.getOrDefault(id, names.of(id));
    }

    /** The registry's code of a person; for somebody it does not know, the one it would give. */
    String code(String scenarioId) {
        return codes.getOrDefault(scenarioId, scenarioId.toUpperCase(Locale.ROOT));
    }
}
