package org.liangze.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** The office of our county at work, so that there is something to ask for. */
final class Office {
    private Office() {}

    static void givesTheCadreHeadAndLiaison(String village) {
        Map<String, Object> cadre = Map.of(
                "code",
                "sx-CADRE",
                "name",
                "人员sx-CADRE",
                "role",
                "包保干部",
                "region",
                village,
                "unit",
                "单位" + village,
                "liaisonCode",
                "sx-LIAISON",
                "headCode",
                "sx-UNIT_HEAD");
        done(admin().post("/people", cadre));
    }

    static String assigns(UUID business, UUID cadre) {
        Reply reply = as("sx-OFFICE").post("/businesses/" + business + "/assignment", Map.of("cadreId", cadre));
        return done(reply).get("filingId").asString();
    }

    /** The cadre sees that a business closed, and the regulator is to confirm it. */
    static String hearsOfAChange(UUID business) {
        done(as("sx-CADRE").post("/businesses/" + business + "/state", Map.of("state", "停业", "how", "甲县到访")));
        return done(as("sx-OFFICE").get("/state-changes?open=true"))
                .get(0)
                .get("id")
                .asString();
    }

    /** Posts what must succeed; answers the id of what came of it. */
    static String posts(String path, Map<String, Object> body) {
        return done(as("sx-OFFICE").post(path, body)).path("id").asString("");
    }

    static String uploads(String path, Operation.Upload file) {
        Reply reply = as("sx-OFFICE").upload(path, file.name(), file.text().getBytes(StandardCharsets.UTF_8));
        return done(reply).get("id").asString();
    }

    private static JsonNode done(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isBetween(200, 299);
        return reply.body();
    }
}
