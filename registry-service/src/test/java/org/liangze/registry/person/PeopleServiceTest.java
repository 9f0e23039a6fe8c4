package org.liangze.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessChanged;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Looking people up, moving them, whom they report to. */
class PeopleServiceTest {
    @Test
    void peopleAreFoundByAnyPartOfNameOrUnitAndOnlyInScope() {
        person("pq-office", "食品安全办", "230805");
        person("pq-other", "食品安全办", "230826");
        named("pq-1", "欧阳晓峰", "230805001001", "东风街道");
        named("pq-2", "欧阳晓云", "230805001002", "东风街道办事处");
        named("pq-3", "欧晓阳", "230805001003", "西风街道");
        assertThat(found("pq-office", "q=欧阳")).containsExactly("欧阳晓峰", "欧阳晓云");
        assertThat(found("pq-office", "q=阳晓云")).containsExactly("欧阳晓云");
        assertThat(found("pq-office", "q=云")).containsExactly("欧阳晓云");
        assertThat(found("pq-office", "q=东风街道")).containsExactly("欧阳晓峰", "欧阳晓云");
        assertThat(found("pq-office", "q=PQ-3")).containsExactly("欧晓阳");
        assertThat(found("pq-office", "q=欧阳&unit=东风街道")).containsExactly("欧阳晓峰");
        assertThat(found("pq-office", "q=欧阳&role=联络员")).isEmpty();
        assertThat(found("pq-office", "q=欧阳&inPost=false")).isEmpty();
        assertThat(found("pq-other", "q=欧阳")).isEmpty();
        assertThat(found("pq-other", "q=欧阳&region=230805")).isEmpty();
        JsonNode page = as("pq-office").get("/people?q=欧阳&limit=1").body();
        assertThat(found("pq-office", "q=欧阳&limit=1&cursor=" + page.get("next").asString()))
                .containsExactly("欧阳晓云");
    }

    @Test
    void unitsAreCountedWithTheirHeads() {
        person("pu-office", "食品安全办", "230828");
        named("pu-1", "甲", "230828001001", "苏家店镇");
        named("pu-2", "乙", "230828001001", "苏家店镇");
        register("pu-h", "镇长", "单位负责人", "230828001", "苏家店镇");
        JsonNode units = as("pu-office").get("/units").body();
        JsonNode town = units.valueStream()
                .filter(unit -> unit.get("unit").asString().equals("苏家店镇"))
                .findFirst()
                .orElseThrow();
        assertThat(town.get("people").asInt()).isEqualTo(3);
        assertThat(town.get("cadres").asInt()).isEqualTo(2);
        assertThat(town.get("headName").asString()).isEqualTo("镇长");
        assertThat(as("pq-none").get("/units").status()).isEqualTo(403);
    }

    @Test
    void aCadreReportsToTheHeadAndTheOfficesLevelByLevel() {
        person("pr-city", "食品安全办", "2308");
        person("pr-office", "食品安全办", "230881");
        person("pr-town", "食品安全办", "230881001");
        register("pr-head", "镇长", "单位负责人", "230881001", "同江镇");
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", "pr-wang", "name", "王", "role", "包保干部", "region", "230881001001", "headCode", "pr-head"));
        admin().post("/people", body);
        service().awaitQuiet();
        JsonNode file = as("pr-office").get("/people/" + id("pr-wang")).body();
        assertThat(file.get("name").asString()).isEqualTo("王");
        assertThat(file.get("reportsTo").valueStream().map(up -> up.get("id").asString()))
                .startsWith(
                        id("pr-head").toString(),
                        id("pr-town").toString(),
                        id("pr-office").toString());
        assertThat(file.get("holds").get("warnAbove").asInt()).isEqualTo(30);
        assertThat(file.get("history")).hasSize(1);
        assertThat(file.get("history").get(0).get("startedOn").asString()).isEqualTo("2026-09-28");
    }

    @Test
    void aMoveOpensGapsLikeALeavingAndIsRemembered() {
        person("pm-city", "食品安全办", "2308");
        person("pm-office", "食品安全办", "230883");
        person("pm-wang", "包保干部", "230883001001");
        UUID shop = business("抚远面馆", "230883001001", "cadreCode", "pm-wang");
        String path = "/people/" + id("pm-wang") + "/move";
        Map<String, Object> elsewhere = Map.of("region", "230882001001", "unit", "富锦某村");
        assertThat(as("pm-office").post(path, elsewhere).status()).isEqualTo(403);
        assertThat(as("pm-wang").post(path, elsewhere).status()).isEqualTo(403);
        assertThat(admin().post(path, Map.of("region", "999999", "unit", "x")).problem())
                .isEqualTo("region-unknown");
        assertThat(as("pm-city")
                        .post(path, Map.of("region", "230882001001", "unit", "x", "effective", "2026-12-01"))
                        .problem())
                .isEqualTo("effective-in-future");
        Reply moved = as("pm-city").post(path, elsewhere, "pm-1");
        assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
        assertThat(moved.body().get("gaps").asInt()).isEqualTo(1);
        assertThat(as("pm-city").post(path, elsewhere, "pm-1").body()).isEqualTo(moved.body());
        service().awaitQuiet();
        BusinessChanged open = service().published(BusinessChanged.class).stream()
                .filter(event -> event.businessId().equals(shop))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(open.cadreId()).isNull();
        assertThat(open.formerCadreId()).isEqualTo(id("pm-wang"));
        JsonNode file = as("pm-city").get("/people/" + id("pm-wang")).body();
        assertThat(file.get("inPost").asBoolean()).isTrue();
        assertThat(file.get("unit").asString()).isEqualTo("富锦某村");
        assertThat(file.get("history")).hasSize(2);
        assertThat(file.get("history").get(1).get("endReason").asString()).isEqualTo("调岗");
        assertThat(as("pm-office").get("/people/" + id("pm-wang")).status()).isEqualTo(404);
        assertThat(as("pm-city").post(path, elsewhere).problem()).isEqualTo("same-post");
    }

    @Test
    void aCodeIsTheSameInAnyCaseAndKeptAsFirstWritten() {
        register("Pk-7a", "王", "包保干部", "230881004001", "三村镇");
        Reply again = admin().post(
                        "/people",
                        Map.of("code", "pK-7A", "name", "王", "role", "包保干部", "region", "230881004001", "unit", "三村镇"));
        assertThat(again.body().get("outcome").asString()).isEqualTo("UNCHANGED");
        assertThat(admin().get("/people/" + id("pk-7a")).body().get("code").asString())
                .isEqualTo("Pk-7a");
        assertThat(business("同江代码店", "230881004001", "cadreCode", "PK-7A")).isNotNull();
        register("Pk-9", "督查员", "督查员", "230881", "督查室");
        assertThat(admin().get("/people/" + id("PK-9")).body().get("role").asString())
                .isEqualTo("INSPECTOR");
    }

    @Test
    void aFormDoesNotMoveACadreAwayFromWhatTheyCover() {
        person("pf-wang", "包保干部", "230881002001");
        business("同江小店", "230881002001", "cadreCode", "pf-wang");
        Reply refused = admin().post(
                        "/people", Map.of("code", "pf-wang", "name", "王", "role", "包保干部", "region", "230881003001"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").asString()).contains("1户", "交接");
        assertThat(admin().post(
                                "/people",
                                Map.of("code", "pf-wang", "name", "王改名", "role", "包保干部", "region", "230881002001"))
                        .status())
                .isEqualTo(201);
    }

    private static void named(String code, String name, String region, String unit) {
        register(code, name, "包保干部", region, unit);
    }

    private static void register(String code, String name, String role, String region, String unit) {
        Reply reply = admin().post(
                        "/people", Map.of("code", code, "name", name, "role", role, "region", region, "unit", unit));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        service().awaitQuiet();
    }

    private static List<String> found(String who, String query) {
        return as(who).get("/people?" + query)
                .body()
                .get("items")
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }
}
