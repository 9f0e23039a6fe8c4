package org.liangze.registry.gap;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** The live list of gaps and their bulk confirmation (domain.md §3.6). */
class GapListServiceTest {
    private static final String VILLAGE = "230803001001";
    private static UUID first;
    private static UUID school;

    @BeforeAll
    static void register() {
        person("gl-office", "食品安全办", "230803");
        person("gl-other", "食品安全办", "230804");
        person("gl-liaison", "联络员", VILLAGE);
        cadre("gl-wang", "gl-liaison");
        cadre("gl-zhang", null);
        cadre("gl-li", null);
        first = business("向阳甲店", VILLAGE, "cadreCode", "gl-wang");
        business("向阳乙店", VILLAGE, "cadreCode", "gl-wang");
        school = business("向阳小学食堂", VILLAGE, "kind", "学校食堂", "diners", 100);
        as("gl-office").post("/people/" + id("gl-wang") + "/leave", Map.of("effective", "2026-09-01"));
        service().awaitQuiet();
    }

    private static void cadre(String code, String liaison) {
        Map<String, String> body =
                new HashMap<>(Map.of("code", code, "name", code, "role", "包保干部", "region", VILLAGE, "unit", "向阳街道"));
        if (liaison != null) {
            body.put("liaisonCode", liaison);
        }
        assertThat(admin().post("/people", body).status()).isEqualTo(201);
        service().awaitQuiet();
    }

    @Test
    void theMostPressingIsFirstWithItsClockAndWhoActsMeanwhile() {
        JsonNode gaps = as("gl-office").get("/gaps").body().get("items");
        JsonNode top = gaps.get(0);
        assertThat(top.get("due").asString()).isEqualTo("2026-09-08");
        assertThat(top.get("breached").asBoolean()).isTrue();
        assertThat(top.get("dueIn").asInt()).isNegative();
        assertThat(top.get("actingOwnerId").asString())
                .isEqualTo(id("gl-liaison").toString());
        assertThat(top.get("actingOwnerRole").asString()).isEqualTo("联络员");
        JsonNode canteen = gaps.get(gaps.size() - 1);
        assertThat(canteen.get("businessName").asString()).isEqualTo("向阳小学食堂");
        assertThat(canteen.get("dueIn").asInt()).isEqualTo(5);
        assertThat(canteen.get("breached").asBoolean()).isFalse();
        assertThat(canteen.get("actingOwnerId").asString())
                .isEqualTo(id("gl-office").toString());
        assertThat(canteen.get("tier").asString()).isEqualTo("C");
    }

    @Test
    void theListIsFilteredAndPaged() {
        assertThat(gaps("?kind=学校食堂")).extracting(GapListServiceTest::name).containsExactly("向阳小学食堂");
        assertThat(gaps("?tier=C")).hasSize(1);
        assertThat(gaps("?tier=A")).isEmpty();
        assertThat(gaps("?cadre=" + id("gl-wang")))
                .doesNotContain(gaps("?kind=学校食堂").getFirst());
        assertThat(gaps("?region=230804")).isEmpty();
        JsonNode page = as("gl-office").get("/gaps?limit=1").body();
        assertThat(as("gl-office")
                        .get("/gaps?cursor=" + page.get("next").asString())
                        .body()
                        .get("items")
                        .valueStream()
                        .toList())
                .isNotEmpty()
                .doesNotContain(page.get("items").get(0));
    }

    @Test
    void aPersonConfirmsManyAtOnceAllOrNone() {
        UUID one = business("向阳丙店", VILLAGE);
        UUID two = business("向阳丁店", VILLAGE);
        Map<String, Object> wrong = choices(one, "gl-zhang", school, "gl-zhang");
        Reply refused = as("gl-office").post("/gaps/assign", wrong);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("refused")).hasSize(1);
        assertThat(refused.body().get("refused").get(0).get("businessId").asString())
                .isEqualTo(school.toString());
        assertThat(refused.body().get("refused").get(0).get("code").asString()).isEqualTo("cadre-level");
        assertThat(as("gl-office").get("/assignments?active=true").body().get("items"))
                .isEmpty();

        Map<String, Object> right = choices(one, "gl-zhang", two, "gl-zhang");
        assertThat(as("gl-other")
                        .post("/gaps/assign", right)
                        .body()
                        .get("refused")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("business-unknown");
        assertThat(as("gl-zhang").post("/gaps/assign", right).status()).isEqualTo(403);
        Reply filled = as("gl-office").post("/gaps/assign", right, "gl-fill");
        assertThat(filled.status()).as("%s", filled.body()).isEqualTo(200);
        assertThat(filled.body().get("assigned")).hasSize(2);
        assertThat(as("gl-office").post("/gaps/assign", right, "gl-fill").body())
                .isEqualTo(filled.body());
        assertThat(as("gl-office")
                        .post("/gaps/assign", right)
                        .body()
                        .get("refused")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("no-gap");
        assertThat(service().published(AssignmentsChanged.class))
                .filteredOn(event -> event.cadreId().equals(id("gl-zhang")))
                .singleElement()
                .satisfies(event -> assertThat(event.businesses()).hasSize(2));

        JsonNode now = as("gl-office")
                .get("/assignments?active=true&business=" + one)
                .body()
                .get("items")
                .get(0);
        assertThat(now.get("cadreName").asString()).isEqualTo("gl-zhang");
        assertThat(now.get("byName").asString()).isEqualTo("人员gl-office");
        JsonNode before = as("gl-office")
                .get("/assignments?business=" + first)
                .body()
                .get("items")
                .get(0);
        assertThat(before.get("endReason").asString()).isEqualTo("包保干部离任");
        assertThat(before.get("endedOn").asString()).isEqualTo("2026-09-28");
        assertThat(as("gl-office")
                        .get("/assignments?active=false&cadre=" + id("gl-wang"))
                        .body()
                        .get("items"))
                .hasSize(2);
        assertThat(as("gl-other").get("/assignments?region=230803").body().get("items"))
                .isEmpty();

        JsonNode loads = as("gl-office").get("/loads").body().get("items");
        assertThat(loads.valueStream().map(load -> load.get("name").asString() + load.get("businesses")))
                .containsExactly("gl-li0", "gl-zhang2");
        assertThat(loads.get(0).get("warnAbove").asInt()).isEqualTo(30);
        assertThat(as("gl-other").get("/loads?region=230803").body().get("items"))
                .isEmpty();
        for (String path : List.of("/assignments", "/loads")) {
            assertThat(service().as(first).get(path).status()).isEqualTo(403);
        }
    }

    @Test
    void theSameBusinessTwiceAndUnknownOnesAreRefused() {
        assertThat(as("gl-office").post("/gaps/assign", Map.of()).status()).isEqualTo(400);
        assertThat(as("gl-office")
                        .post("/gaps/assign", choices(school, "gl-li", school, "gl-li"))
                        .problem())
                .isEqualTo("business-twice");
        assertThat(as("gl-office")
                        .post("/gaps/assign", choices(Ids.named("business", "none"), "gl-li"))
                        .status())
                .isEqualTo(409);
    }

    private static Map<String, Object> choices(Object... pairs) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rows.add(Map.of("businessId", pairs[i], "cadreId", id((String) pairs[i + 1])));
        }
        return Map.of("assignments", rows);
    }

    private static List<JsonNode> gaps(String query) {
        return as("gl-office")
                .get("/gaps" + query)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String name(JsonNode gap) {
        return gap.get("businessName").asString();
    }
}
