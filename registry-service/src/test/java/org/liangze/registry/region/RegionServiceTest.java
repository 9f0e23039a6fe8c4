package org.liangze.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Editions come and go; who is bound to a code that means another place now is listed (quality.md). */
class RegionServiceTest {
    @Test
    void theCountryShipsToTheCountyAndHeilongjiangToTheVillage() {
        assertThat(admin().get("/regions").body()).hasSize(31);
        assertThat(admin().get("/regions?parent=4401").body().size()).isPositive();
        assertThat(admin().get("/regions?parent=440103").body()).isEmpty();
        assertThat(admin().get("/regions?parent=230102001").body().size()).isPositive();
        assertThat(admin().get("/regions/search?q=" + enc("兆麟")).body().toString())
                .contains("230102001");
        assertThat(admin().get("/regions/search?q=230102")
                        .body()
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("道里区");
        assertThat(admin().get("/regions/search?q=" + enc("区")).status()).isEqualTo(400);
    }

    @Test
    void aNewEditionListsWhatIsBoundToCodesThatMeanAnotherPlaceNow() {
        load(2024, "540202001,城南街道\n540202002,城北街道\n540202003,河坝街道\n540202004,旧街道\n");
        assertThat(admin().get("/regions?parent=540202").body()).hasSize(4);
        person("g-office", "食品安全办", "540202");
        person("g-other", "食品安全办", "540221");
        person("g-cadre", "包保干部", "540202002");
        UUID moved = business("城北面馆", "540202002", "tier", "C", "tierReason", "试", "cadreCode", "g-cadre");
        UUID gone = business("旧街面馆", "540202004");
        UUID stays = business("河坝面馆", "540202003");
        as("g-office").post("/businesses/" + moved + "/state", Map.of("state", "停业", "how", "歇业"));

        JsonNode loaded = load(2025, "540202001,城北街道\n540202002,城南街道\n540202003,河坝镇\n540202005,新街道\n");
        assertThat(loaded.get("added").asInt()).isEqualTo(1);
        assertThat(loaded.get("renamed").asInt()).isEqualTo(1);
        assertThat(loaded.get("reused").asInt()).isEqualTo(2);
        assertThat(loaded.get("abolished").asInt()).isEqualTo(1);
        assertThat(loaded.get("rebind")).hasSize(3);
        assertThat(admin().get("/regions?parent=540202").body().toString())
                .contains("新街道")
                .doesNotContain("旧街道");

        JsonNode open = as("g-office").get("/regions/rebinding").body();
        assertThat(open.toString())
                .contains(
                        "\"code\":\"540202002\",\"edition\":2025,\"oldName\":\"城北街道\",\"newName\":\"城南街道\",\"kind\":\"REUSED\",\"businesses\":1,\"people\":1")
                .contains("\"code\":\"540202004\"", "ABOLISHED");
        assertThat(as("g-other").get("/regions/rebinding").body()).isEmpty();
        assertThat(as("g-cadre").get("/regions/rebinding").status()).isEqualTo(403);
        UUID fresh = business("城南新馆", "540202002");

        Map<String, String> back = Map.of("from", "540202002", "to", "540202001");
        assertThat(as("g-other").post("/regions/rebinding", back).status()).isEqualTo(403);
        assertThat(as("g-office")
                        .post("/regions/rebinding", Map.of("from", "540202002", "to", "540202004"))
                        .status())
                .isEqualTo(400);
        Reply bound = as("g-office").post("/regions/rebinding", back);
        assertThat(bound.status()).as("%s", bound.body()).isEqualTo(200);
        assertThat(bound.body().get("businesses").asInt()).isEqualTo(1);
        service().awaitQuiet();
        JsonNode file = as("g-office").get("/businesses/" + moved).body();
        assertThat(file.get("region").asString()).isEqualTo("540202001");
        assertThat(file.get("regionName").asString()).contains("城北街道");
        assertThat(file.get("cadreId").asString()).isEqualTo(id("g-cadre").toString());
        assertThat(as("g-office")
                        .get("/people/" + id("g-cadre"))
                        .body()
                        .get("region")
                        .asString())
                .isEqualTo("540202001");
        assertThat(as("g-office")
                        .get("/businesses/" + fresh)
                        .body()
                        .get("region")
                        .asString())
                .isEqualTo("540202002");
        assertThat(as("g-office").get("/state-changes").body().toString())
                .as("history keeps the old name")
                .contains("城北街道")
                .doesNotContain("城南街道");

        as("g-office").post("/regions/rebinding", Map.of("from", "540202004", "to", "540202005"));
        as("g-office").post("/regions/rebinding", Map.of("from", "540202003", "to", "540202003"));
        assertThat(as("g-office")
                        .get("/businesses/" + gone)
                        .body()
                        .get("region")
                        .asString())
                .isEqualTo("540202005");
        assertThat(as("g-office")
                        .get("/businesses/" + stays)
                        .body()
                        .get("regionName")
                        .asString())
                .contains("河坝镇");
        assertThat(as("g-office").get("/regions/rebinding").body()).isEmpty();
        assertThat(as("g-office").post("/regions/rebinding", back).status()).isEqualTo(404);
    }

    @Test
    void onlyTheAdministratorLoadsAndABadLineIsNamed() {
        person("g-lone", "食品安全办", "540228");
        byte[] file = "code,name\n540228001,某街道\n".getBytes(StandardCharsets.UTF_8);
        assertThat(as("g-lone")
                        .upload("/regions/files", "r.csv", file, "edition", "2025")
                        .status())
                .isEqualTo(403);
        Reply bad = admin().upload(
                        "/regions/files",
                        "r.csv",
                        "code,name\n54022,某\n".getBytes(StandardCharsets.UTF_8),
                        "edition",
                        "2025");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().get("detail").asString()).contains("第2行");
    }

    private static JsonNode load(int edition, String lines) {
        Reply reply = admin().upload(
                        "/regions/files",
                        "regions.csv",
                        ("code,name\n" + lines).getBytes(StandardCharsets.UTF_8),
                        "edition",
                        Integer.toString(edition));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
