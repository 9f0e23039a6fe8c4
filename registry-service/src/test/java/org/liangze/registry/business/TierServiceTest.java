package org.liangze.registry.business;

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
import org.liangze.contracts.BusinessChanged;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Tiers by versioned rules, by hand with a reason, and what follows for the cadre (domain.md §3.4, §3.5). */
class TierServiceTest {
    private static final String VILLAGE = "230717001001";

    @BeforeAll
    static void register() {
        person("e-office", "食品安全办", "230717");
        person("e-other", "食品安全办", "230718");
        person("e-cadre", "包保干部", VILLAGE);
        person("e-town", "包保干部", "230717001");
    }

    @Test
    void aTierSetByHandEndsTheAssignmentOfACadreOfTheWrongLevelAndOpensAGap() {
        UUID shop = business("伊春面馆", VILLAGE, "cadreCode", "e-cadre");
        String path = "/businesses/" + shop + "/tier";
        assertThat(as("e-other")
                        .post(path, Map.of("tier", "C", "reason", "学校周边"))
                        .status())
                .isEqualTo(404);
        assertThat(as("e-cadre")
                        .post(path, Map.of("tier", "C", "reason", "学校周边"))
                        .status())
                .isEqualTo(403);
        assertThat(as("e-office").post(path, Map.of("tier", "C")).status()).isEqualTo(400);
        Reply set = as("e-office").post(path, Map.of("tier", "C", "reason", "学校周边"));
        assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
        JsonNode file = file(shop);
        assertThat(file.get("tier").asString()).isEqualTo("C");
        assertThat(file.get("tierReason").asString()).isEqualTo("学校周边");
        assertThat(file.get("cadreId").isNull()).isTrue();
        assertThat(file.get("gapSince").asString()).isEqualTo("2026-09-28");
        assertThat(latest(shop).cadreId()).isNull();
        assertThat(as("e-office").get("/businesses/" + shop + "/history").body().toString())
                .contains("D级 → C级：学校周边", "人员e-cadre：伊春面馆是C级主体");
        assertThat(audited(shop)).isEqualTo(1);

        as("e-office").post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("e-town")));
        as("e-office").post(path, Map.of("tier", "C", "reason", "学校周边，量大"));
        assertThat(file(shop).get("cadreId").asString()).isEqualTo(id("e-town").toString());
        as("e-office").post(path, new HashMap<>(Map.of("reason", "")));
        assertThat(file(shop).get("tier").asString()).isEqualTo("D");
        assertThat(file(shop).get("tierRule").asString()).isEqualTo("2023-1");
        assertThat(file(shop).get("gapSince").isNull()).isFalse();
    }

    @Test
    void registeringItAgainAsSomethingElseLooksAtTheCadreToo() {
        UUID shop = business("伊春作坊", VILLAGE, "cadreCode", "e-cadre");
        String uscc = file(shop).get("uscc").asString();
        admin().post("/businesses", Map.of("name", "伊春作坊", "uscc", uscc, "kind", "小作坊", "region", VILLAGE));
        assertThat(file(shop).get("tier").asString()).isEqualTo("C");
        assertThat(file(shop).get("cadreId").isNull()).isTrue();
        assertThat(file(shop).get("gapDue").asString()).isEqualTo("2026-10-10");
    }

    @Test
    void whoMovesOutOfTheCadresPlaceIsCoveredByNobody() {
        UUID shop = business("迁址面馆", VILLAGE, "cadreCode", "e-cadre");
        String uscc = file(shop).get("uscc").asString();
        admin().post("/businesses", Map.of("name", "迁址面馆", "uscc", uscc, "kind", "小餐饮", "region", "230718001001"));
        JsonNode there = as("e-other").get("/businesses/" + shop).body();
        assertThat(there.get("cadreId").isNull()).isTrue();
        assertThat(there.get("gapSince").asString()).isEqualTo("2026-09-28");
        assertThat(as("e-office").get("/businesses/" + shop).status()).isEqualTo(404);
        assertThat(as("e-other").get("/businesses/" + shop + "/history").body().toString())
                .contains("迁至");
    }

    @Test
    void aNewVersionChangesNobodyUntilItIsApplied() {
        person("e-west", "食品安全办", "230719");
        person("e-west-cadre", "包保干部", "230719001001");
        UUID stall = business("西林早点摊", "230719001001", "kind", "食品摊贩", "cadreCode", "e-west-cadre");
        UUID byHand = business("西林特例摊", "230719001001", "kind", "食品摊贩", "tier", "D", "tierReason", "特例");
        List<Map<String, Object>> rules =
                List.of(Map.of("kind", "STALL", "tier", "C", "why", "食品摊贩"), Map.of("tier", "D", "why", "其他主体"));
        assertThat(as("e-west")
                        .post("/tier-rules", Map.of("version", "x", "effectiveFrom", "2026-01-01", "rules", rules))
                        .status())
                .isEqualTo(403);
        assertThat(admin().post("/tier-rules/preview", Map.of("rules", rules.subList(0, 1)))
                        .status())
                .isEqualTo(400);
        JsonNode preview =
                as("e-west").post("/tier-rules/preview", Map.of("rules", rules)).body();
        assertThat(preview.get("changed")).hasSize(1);
        assertThat(preview.get("changed").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(service().as(stall).get("/tier-rules").status()).isEqualTo(403);

        List<Map<String, Object>> same = as("e-west")
                .get("/tier-rules")
                .body()
                .get(0)
                .get("rules")
                .valueStream()
                .map(TierServiceTest::line)
                .toList();
        Reply added =
                admin().post("/tier-rules", Map.of("version", "2030-1", "effectiveFrom", "2030-01-01", "rules", same));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(added.body().get("inForce").asBoolean()).isFalse();
        assertThat(admin().post(
                                "/tier-rules",
                                Map.of("version", "2030-1", "effectiveFrom", "2031-01-01", "rules", same))
                        .status())
                .isEqualTo(409);
        assertThat(as("e-west").post("/tier-rules/2030-1/apply", Map.of()).problem())
                .isEqualTo("not-in-force");

        service()
                .sql()
                .sql("update business set tier = 'C' where id in (:a, :b)")
                .param("a", stall)
                .param("b", byHand)
                .update();
        Reply applied = as("e-west").post("/tier-rules/2023-1/apply", Map.of());
        assertThat(applied.body().get("changed").asInt())
                .as("%s", applied.body())
                .isPositive();
        assertThat(file(stall).get("tier").asString()).isEqualTo("D");
        assertThat(as("e-west")
                        .post("/tier-rules/2023-1/apply", Map.of())
                        .body()
                        .get("changed")
                        .asInt())
                .isZero();
    }

    @Test
    void severalLicencesUnderOneCodeAreKeptAndMended() {
        UUID shop = business("多证超市", VILLAGE, "kind", "食品销售");
        String path = "/businesses/" + shop + "/licences";
        Map<String, Object> wrong = Map.of("kind", "食品经营许可证", "number", "JY123");
        assertThat(as("e-office").post(path, wrong).body().get("detail").asString())
                .contains("16位");
        Map<String, Object> doubtful = Map.of("kind", "食品经营许可证", "number", "JY12307020000011", "validTo", "2026-09-30");
        JsonNode kept = as("e-office").post(path, doubtful).body();
        assertThat(kept.get("warnings").toString()).contains("校验位");
        as("e-office").post(path, Map.of("kind", "小经营核准证", "number", "黑小0001"));
        assertThat(as("e-other").post(path, doubtful).status()).isEqualTo(404);
        assertThat(as("e-cadre").post(path, doubtful).status()).isEqualTo(403);
        JsonNode licences = file(shop).get("licences");
        assertThat(licences).hasSize(2);
        assertThat(licences.toString()).contains("\"daysLeft\":2", "\"stateName\":\"有效\"");
        as("e-office").post(path, Map.of("kind", "小经营核准证", "number", "黑小0001", "state", "注销"));
        assertThat(file(shop).get("licences").toString()).contains("CANCELLED");
        assertThat(as("e-office").get("/businesses/" + shop + "/history").body().toString())
                .contains("登记食品经营许可证 JY12307020000011，有效期至2026-09-30", "注销小经营核准证");
    }

    @Test
    void severalSitesUnderOneCodeAreShownToThoseWhoMaySeeThem() {
        UUID main = business("连锁总店", VILLAGE, "siteNo", "1");
        String uscc = file(main).get("uscc").asString();
        UUID branch = business("连锁分店", "230717001002", "uscc", uscc, "siteNo", "2");
        UUID far = business("连锁外地店", "230718001001", "uscc", uscc, "siteNo", "3");
        assertThat(as("e-office").get("/businesses/" + main + "/sites").body().toString())
                .contains(branch.toString())
                .doesNotContain(far.toString());
        assertThat(as("e-other").get("/businesses/" + main + "/sites").status()).isEqualTo(404);
        assertThat(service().as(main).get("/businesses/" + main + "/sites").body())
                .isEmpty();
        assertThat(service().as(main).get("/businesses/" + branch + "/history").status())
                .isEqualTo(404);
    }

    private static Map<String, Object> line(JsonNode rule) {
        Map<String, Object> line = new HashMap<>();
        for (String field : List.of("kind", "size", "minDiners", "tier", "why")) {
            if (!rule.get(field).isNull()) {
                line.put(field, rule.get(field).asString());
            }
        }
        return line;
    }

    private static JsonNode file(UUID business) {
        return admin().get("/businesses/" + business).body();
    }

    private static int audited(UUID business) {
        return service()
                .sql()
                .sql("select count(*) from audit where act = 'change-tier' and subject = :id")
                .param("id", business.toString())
                .query(Integer.class)
                .single();
    }

    private static BusinessChanged latest(UUID business) {
        return service().published(BusinessChanged.class).stream()
                .filter(event -> event.businessId().equals(business))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }
}
