package org.liangze.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;
import static org.liangze.registry.TheRegistry.uscc;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Two counties, each with somebody of every role; everything that is asked for is the first one's. */
final class World {
    static final String HERE = "230221";
    static final String ELSEWHERE = "230223";

    /** What no reply to somebody from elsewhere may say. */
    static final List<String> OURS = List.of("甲县", "sx-", HERE + "001");

    static final String SHOP_CODE = uscc();
    static final UUID SHOP;
    static final UUID UNCOVERED;
    static final UUID CADRE;
    static final String FILING;
    static final String HAND_OVER;
    static final String STATE_CHANGE;
    static final String IMPORT;
    static final String FILE;
    static final String TRAINING;
    static final String PUBLICITY;
    static final String INSTITUTION;
    static final String TASK_FORCE;

    private static final String VILLAGE = HERE + "001001";
    private static final UUID NEIGHBOUR;
    private static final UUID FOREIGN_SHOP;

    static {
        for (Role role : Role.values()) {
            if (role != Role.BUSINESS) {
                String down = role == Role.CADRE ? "001001" : "";
                person("sx-" + role, role.chinese(), HERE + down);
                person("sy-" + role, role.chinese(), ELSEWHERE + down);
            }
        }
        CADRE = id("sx-CADRE");
        giveTheCadreHeadAndLiaison();
        SHOP = business("甲县面馆", VILLAGE, "uscc", SHOP_CODE);
        UNCOVERED = business("甲县饼店", VILLAGE);
        NEIGHBOUR = business("邻店", HERE + "001002");
        FOREIGN_SHOP = business("乙县面馆", ELSEWHERE + "001001");
        FILING = assign(SHOP, CADRE);
        UUID handedOver = business("甲县粥店", VILLAGE);
        UUID former = person("sx-former", "包保干部", VILLAGE);
        assign(handedOver, former);
        HAND_OVER = added(
                "/hand-overs",
                Map.of("fromCadreId", former, "moves", List.of(Map.of("successorId", CADRE)), "reason", "甲县调动"));
        STATE_CHANGE = stateChange(handedOver);
        added("/businesses/" + SHOP + "/duty-records", Map.of("kind", "DAILY", "day", "2026-09-26", "zeroRisk", true));
        done(as("sx-OFFICE").post("/commitments/" + CADRE + "/generate", Map.of()));
        IMPORT = upload("/imports", new Operation.Upload("p.csv", Sent.people(HERE)));
        FILE = upload("/files", Sent.PAPER);
        TRAINING = added("/trainings", withFile(Sent.training()));
        done(as("sx-OFFICE").post("/trainings/" + TRAINING + "/attendance", Sent.attendance()));
        PUBLICITY = added("/publicity", Sent.publicity());
        INSTITUTION = added("/institutions", Sent.institution());
        TASK_FORCE = added("/task-forces", Sent.taskForce());
        service().awaitQuiet();
    }

    private World() {}

    /** Somebody of the county that is asked about; a business is one beside the one asked about. */
    static HttpAs here(Role role) {
        return role == Role.BUSINESS ? service().as(NEIGHBOUR) : as("sx-" + role);
    }

    static HttpAs elsewhere(Role role) {
        return role == Role.BUSINESS ? service().as(FOREIGN_SHOP) : as("sy-" + role);
    }

    private static void giveTheCadreHeadAndLiaison() {
        Map<String, Object> cadre = Map.of(
                "code",
                "sx-CADRE",
                "name",
                "人员sx-CADRE",
                "role",
                "包保干部",
                "region",
                VILLAGE,
                "unit",
                "单位" + VILLAGE,
                "liaisonCode",
                "sx-LIAISON",
                "headCode",
                "sx-UNIT_HEAD");
        done(admin().post("/people", cadre));
    }

    private static String assign(UUID business, UUID cadre) {
        Reply reply = as("sx-OFFICE").post("/businesses/" + business + "/assignment", Map.of("cadreId", cadre));
        return done(reply).get("filingId").asString();
    }

    /** The cadre sees that a business closed, and the regulator is to confirm it. */
    private static String stateChange(UUID business) {
        done(as("sx-CADRE").post("/businesses/" + business + "/state", Map.of("state", "停业", "how", "甲县到访")));
        return done(as("sx-OFFICE").get("/state-changes?open=true"))
                .get(0)
                .get("id")
                .asString();
    }

    private static Map<String, Object> withFile(Map<String, Object> record) {
        Map<String, Object> more = new HashMap<>(record);
        more.put("files", List.of(FILE));
        return more;
    }

    private static String added(String path, Map<String, Object> body) {
        return done(as("sx-OFFICE").post(path, body)).path("id").asString("");
    }

    private static String upload(String path, Operation.Upload file) {
        Reply reply = as("sx-OFFICE").upload(path, file.name(), file.text().getBytes(StandardCharsets.UTF_8));
        return done(reply).get("id").asString();
    }

    private static JsonNode done(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isBetween(200, 299);
        return reply.body();
    }
}
