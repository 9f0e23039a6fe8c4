package org.liangze.standalone.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.scenario.BusinessLine;
import org.liangze.standalone.replay.scenario.PersonLine;
import org.liangze.standalone.replay.scenario.Value;
import tools.jackson.databind.JsonNode;

/** Registers somebody or some business in the middle of a scenario. */
final class Entering {
    private final Doors doors;
    private final Cast cast;

    Entering(Doors doors, Cast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    void enter(Value.Fields said, UUID by) {
        if (said.find("person") instanceof Value.Fields person) {
            enter(PersonLine.of(person), by);
        }
        if (said.find("business") instanceof Value.Fields business) {
            enter(BusinessLine.of(business), by);
        }
    }

    private void enter(PersonLine person, UUID by) {
        String code = cast.code(person.id());
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "code", code);
        put(body, "name", person.name());
        put(body, "role", person.role());
        put(body, "level", person.level());
        put(body, "region", person.region());
        put(body, "unit", person.unit());
        put(body, "email", person.email());
        put(body, "phone", person.phone());
        put(body, "liaisonCode", code(person.liaison()));
        put(body, "headCode", code(person.head()));
        put(body, "deputyCode", code(person.deputy()));
        JsonNode done = doors.post("registry", "/people", by, body);
        cast.enter(person.id(), UUID.fromString(done.get("id").asString()), person.name(), code);
    }

    private void enter(BusinessLine business, UUID by) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "name", business.name());
        put(body, "uscc", business.uscc());
        put(body, "siteNo", business.site());
        put(body, "kind", business.kind());
        put(body, "size", business.size());
        put(body, "diners", business.diners());
        put(body, "tier", business.tier());
        put(body, "tierReason", business.tier() == null ? null : "按登记");
        put(body, "region", business.region());
        put(body, "address", business.address());
        put(body, "state", business.state());
        put(body, "email", business.email());
        put(body, "phone", business.phone());
        put(body, "legalRepresentative", business.legal());
        put(body, "director", business.director());
        put(body, "cadreCode", code(business.cadre()));
        JsonNode done = doors.post("registry", "/businesses", by, body);
        cast.enter(business.id(), UUID.fromString(done.get("id").asString()), business.name(), null);
    }

    private @Nullable String code(@Nullable String person) {
        return person == null ? null : cast.code(person);
    }

    private static void put(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
