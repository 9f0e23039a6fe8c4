package org.liangze.kit.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What acts are called for people: {@code audit/<service>.json} maps each act to Chinese; an act without a name stands for itself. */
final class ActNames {
    private final Map<String, String> names;

    private ActNames(Map<String, String> names) {
        this.names = names;
    }

    static ActNames of(JsonMapper json, String service) {
        Map<String, String> names = new HashMap<>();
        for (String file : List.of("audit/kit.json", "audit/" + service + ".json")) {
            ClassPathResource resource = new ClassPathResource(file);
            if (resource.exists()) {
                json.readTree(read(resource))
                        .properties()
                        .forEach(entry ->
                                names.put(entry.getKey(), entry.getValue().asString()));
            }
        }
        return new ActNames(Map.copyOf(names));
    }

    String of(String act) {
        return names.getOrDefault(act, act);
    }

    private static byte[] read(ClassPathResource resource) {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
