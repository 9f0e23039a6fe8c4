package org.liangze.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Directors by dated rules, and businesses' own records (domain.md §3.8, §3.9). */
class EnterpriseServiceTest {
    private static final String VILLAGE = "230602001001";
    private static UUID shop;
    private static UUID neighbour;

    @BeforeAll
    static void register() {
        person("p-office", "食品安全办", "230602");
        person("p-other", "食品安全办", "230603");
        person("p-cadre", "包保干部", VILLAGE);
        shop = business(
                "萨尔图食堂",
                VILLAGE,
                "kind",
                "单位食堂",
                "diners",
                1000,
                "cadreCode",
                "p-cadre",
                "tier",
                "D",
                "tierReason",
                "试");
        neighbour = business("萨尔图饭店", VILLAGE, "kind", "餐饮服务", "size", "大", "director", "赵总监", "officers", 1);
    }

    @Test
    void theFileSaysWhoNeedsADirectorAndWhy() {
        JsonNode canteen = as("p-office").get("/businesses/" + shop).body().get("needsDirector");
        assertThat(canteen.get("needed").asBoolean()).isTrue();
        assertThat(canteen.get("ruleSet").asString()).isEqualTo("canteens-2025");
        assertThat(canteen.get("why").asString()).contains("1000人以上的其他食堂");
        UUID stall = business("萨尔图小摊", VILLAGE, "kind", "食品摊贩");
        assertThat(as("p-office")
                        .get("/businesses/" + stall)
                        .body()
                        .get("needsDirector")
                        .get("needed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theRateIsCountedByRuleSet() {
        JsonNode sets = as("p-office").get("/staffing-rules").body();
        assertThat(sets).hasSize(3);
        assertThat(sets.get(0).get("effectiveTo").asString()).isEqualTo("2025-04-14");
        assertThat(sets.get(0).get("inForce").asBoolean()).isFalse();
        assertThat(sets.get(2).get("effectiveFrom").asString()).isEqualTo("2025-04-15");
        JsonNode rates = as("p-office").get("/indicators/staffing/by-rule-set").body();
        assertThat(rates.toString())
                .isEqualTo("[{\"ruleSet\":\"canteens-2025\",\"numerator\":0,\"denominator\":1,\"value\":0.0},"
                        + "{\"ruleSet\":\"order-60\",\"numerator\":1,\"denominator\":1,\"value\":1.0}]");
        assertThat(as("p-other")
                        .get("/indicators/staffing/by-rule-set?region=230602")
                        .status())
                .isEqualTo(403);
        assertThat(service().as(shop).get("/indicators/staffing/by-rule-set").status())
                .isEqualTo(403);
    }

    @Test
    void aBusinessRecordsForItselfAndWhatIsMissingIsShownToTheCadre() {
        UUID own = business("记录饭店", VILLAGE, "cadreCode", "p-cadre");
        String path = "/businesses/" + own + "/duty-records";
        HttpAs itself = service().as(own);
        assertThat(itself.get(path).body().get("missing")).isEmpty();
        Map<String, Object> daily = Map.of("kind", "DAILY", "day", "2026-09-24", "zeroRisk", true);
        assertThat(itself.post(path, daily).status()).isEqualTo(201);
        assertThat(itself.post(path, daily).body().get("changed").asBoolean()).isFalse();
        assertThat(itself.post(path, Map.of("kind", "周排查", "day", "2026年9月25日", "zeroRisk", false, "findings", "冰箱超温"))
                        .body()
                        .get("period")
                        .asString())
                .isEqualTo("2026-W39");
        assertThat(itself.post(path, Map.of("kind", "DAILY", "day", "2026-09-29", "zeroRisk", true))
                        .status())
                .isEqualTo(400);
        assertThat(itself.post(path, Map.of("kind", "DAILY", "day", "2026-09-24", "zeroRisk", false))
                        .status())
                .isEqualTo(400);

        JsonNode file = as("p-cadre").get(path).body();
        assertThat(file.get("records")).hasSize(2);
        assertThat(file.get("missing").toString())
                .contains("2026-09-25", "2026-09-26", "2026-09-27")
                .doesNotContain("2026-09-24", "2026-09-28", "WEEKLY", "MONTHLY");
        assertThat(as("p-office")
                        .get("/duty-records/missing?kind=DAILY&period=2026-09-26")
                        .body()
                        .toString())
                .contains("记录饭店", "\"due\":\"2026-09-26\"");
        assertThat(as("p-office")
                        .get("/duty-records/missing?kind=WEEKLY")
                        .body()
                        .toString())
                .doesNotContain("记录饭店");

        assertThat(service().as(neighbour).get(path).status()).isEqualTo(404);
        assertThat(service().as(neighbour).post(path, daily).status()).isEqualTo(404);
        assertThat(service().as(own).get("/duty-records/missing").status()).isEqualTo(403);
        assertThat(as("p-cadre").post(path, daily).status()).isEqualTo(403);
        assertThat(as("p-other").get(path).status()).isEqualTo(404);
        assertThat(as("p-other").post(path, daily).status()).isEqualTo(404);
        assertThat(as("p-other")
                        .get("/duty-records/missing?region=230602&kind=DAILY&period=2026-09-26")
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aCsvIsTakenRowByRowAndRefusalsSayWhere() {
        UUID one = business("批量饭店", VILLAGE);
        String uscc = admin().get("/businesses/" + one).body().get("uscc").asString();
        String csv = "\ufeff统一社会信用代码,类型,日期,零风险,发现问题\n%s,日管控,2026/9/26,是,\n%s,日管控,哪天,是,\n9123,日管控,2026-09-26,是,\n"
                .formatted(uscc, uscc);
        Reply reply = as("p-office").upload("/duty-records/csv", "r.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        assertThat(reply.body().get("taken").asInt()).isEqualTo(1);
        assertThat(reply.body().get("refused").toString())
                .contains("\"row\":3,\"column\":\"日期\",\"value\":\"哪天\"", "\"row\":4,\"column\":\"统一社会信用代码\"");
        Reply outside = as("p-other").upload("/duty-records/csv", "r.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(outside.body().get("taken").asInt()).isZero();
        Reply own = service().as(neighbour).upload("/duty-records/csv", "r.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(own.body().get("taken").asInt()).isZero();
        assertThat(as("p-office")
                        .upload("/duty-records/csv", "r.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }
}
