package org.liangze.registry.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Finding businesses by what people know of them, each office in its own place (domain.md §3.1, §3.2). */
class SearchServiceTest {
    private static final String VILLAGE = "231002001001";
    private static UUID noodles;
    private static UUID bakery;
    private static UUID kiosk;

    @BeforeAll
    static void register() {
        person("q-office", "食品安全办", "231002");
        person("q-other", "食品安全办", "231003");
        person("q-city", "食品安全办", "2310");
        person("q-cadre", "包保干部", VILLAGE);
        noodles = business(
                "东安老王拉面馆",
                VILLAGE,
                "address",
                "平安街7号",
                "cadreCode",
                "q-cadre",
                "licences",
                List.of(Map.of("kind", "食品经营许可证", "number", "JY12310020000015", "validTo", "2026-10-15")));
        bakery = business(
                "东安ＫＦＣ 面包房",
                VILLAGE,
                "siteNo",
                "DA-7",
                "highRisk",
                true,
                "licences",
                List.of(Map.of("kind", "食品经营许可证", "number", "JY12310020000023", "validTo", "2026-01-15")));
        kiosk = business("爱民老王拉面摊", "231004001001", "state", "停业");
    }

    @Test
    void whateverIsKnownOfItFindsIt() {
        String uscc =
                as("q-office").get("/businesses/" + noodles).body().get("uscc").asString();
        for (String q : List.of(
                "拉面",
                "老王拉面馆",
                "东安老王",
                "平安街7号",
                uscc,
                uscc.substring(0, 2),
                uscc.substring(8),
                "JY12310020000015",
                "人员q-cadre",
                "q-cadre")) {
            boolean tail = q.equals(uscc.substring(8));
            assertThat(found("q-office", "q=" + enc(q))).as(q).contains(tail ? new UUID[0] : new UUID[] {noodles});
        }
        assertThat(found("q-office", "q=" + enc("kfc面包"))).containsExactly(bakery);
        assertThat(found("q-office", "q=DA-7")).containsExactly(bakery);
        assertThat(found("q-office", "q=" + enc("王老"))).isEmpty();
    }

    @Test
    void anotherPlaceIsNotFoundByAnyOfIt() {
        for (String q : List.of("拉面", "平安街", "JY12310020000015", "DA-7", "q-cadre", "人员q-cadre")) {
            assertThat(found("q-other", "q=" + enc(q))).as(q).isEmpty();
            assertThat(found("q-other", "region=231002&q=" + enc(q))).as(q).isEmpty();
        }
        for (String filter :
                List.of("gap=true", "licence=EXPIRED", "cadre=" + id("q-cadre"), "tier=D", "covered=false")) {
            assertThat(found("q-other", "region=231002&" + filter)).as(filter).isEmpty();
        }
        assertThat(found("q-city", "q=" + enc("老王拉面"))).containsExactly(noodles, kiosk);
        assertThat(found("q-city", "region=231004&q=" + enc("老王拉面"))).containsExactly(kiosk);
        assertThat(found("q-office", "region=2310&q=" + enc("老王拉面"))).containsExactly(noodles);
    }

    @Test
    void filtersAllHoldTogether() {
        assertThat(found("q-office", "gap=true")).containsExactly(bakery);
        assertThat(found("q-office", "covered=false")).containsExactly(bakery);
        assertThat(found("q-office", "covered=true")).containsExactly(noodles);
        assertThat(found("q-office", "highRisk=true")).containsExactly(bakery);
        assertThat(found("q-office", "licence=EXPIRED")).containsExactly(bakery);
        assertThat(found("q-office", "licence=EXPIRING")).containsExactly(noodles);
        assertThat(found("q-office", "licence=VALID")).containsExactly(noodles);
        assertThat(found("q-city", "licence=NONE")).contains(kiosk).doesNotContain(noodles, bakery);
        assertThat(found("q-office", "cadre=" + id("q-cadre"))).containsExactly(noodles);
        assertThat(found("q-city", "state=" + enc("停业"))).containsExactly(kiosk);
        assertThat(found("q-office", "tier=D&kind=" + enc("小餐饮") + "&q=" + enc("东安")))
                .hasSize(2);
        assertThat(found("q-office", "tier=D&gap=true&q=" + enc("拉面"))).isEmpty();
        assertThat(found("q-office", "staffing=missing")).isEmpty();
        UUID nameless = business("柴河无法人店", "231002001002", "legalRepresentative", "");
        assertThat(found("q-office", "collection=missing&q=" + enc("柴河无法"))).containsExactly(nameless);
        assertThat(found("q-office", "collection=complete")).contains(noodles).doesNotContain(nameless);
    }

    /** Whatever is asked for together, the answer is what a look at the whole list one by one would give. */
    @Test
    void everyCombinationFindsWhatAPlainLookFinds() {
        person("q-mix", "食品安全办", "231282");
        List<String> sorts = List.of("食品生产", "食品销售", "小作坊", "小餐饮");
        List<String> states = List.of("在产在营", "停业", "失联");
        for (int i = 0; i < 24; i++) {
            business(
                    (i % 2 == 0 ? "组合甲店" : "组合乙店") + i,
                    "231282100001",
                    "kind",
                    sorts.get(i % 4),
                    "size",
                    i % 8 < 4 ? "大" : "微",
                    "state",
                    states.get(i / 4 % 3),
                    "highRisk",
                    i % 5 == 0);
        }
        List<JsonNode> whole = new ArrayList<>();
        as("q-mix")
                .get("/businesses?region=231282&limit=200")
                .body()
                .get("items")
                .forEach(whole::add);
        assertThat(whole).hasSize(24);
        for (String tier : List.of("", "A", "B", "C", "D")) {
            for (String kind : List.of("", "FOOD_PRODUCTION", "FOOD_SALES", "WORKSHOP", "SMALL_CATERING", "STALL")) {
                for (String state : List.of("", "OPERATING", "SUSPENDED", "LOST", "DEREGISTERED")) {
                    for (String more : List.of("", "&highRisk=true", "&q=" + enc("甲店"))) {
                        List<UUID> plain = whole.stream()
                                .filter(item -> fits(item, "tier", tier)
                                        && fits(item, "kind", kind)
                                        && fits(item, "state", state))
                                .filter(item -> !more.contains("highRisk")
                                        || item.get("highRisk").asBoolean())
                                .filter(item -> !more.contains("q=")
                                        || item.get("name").asString().contains("甲店"))
                                .map(item -> UUID.fromString(item.get("id").asString()))
                                .toList();
                        String query = "region=231282&limit=200" + given("tier", tier) + given("kind", kind)
                                + given("state", state) + more;
                        assertThat(found("q-mix", query)).as(query).containsExactlyElementsOf(plain);
                    }
                }
            }
        }
    }

    private static boolean fits(JsonNode item, String field, String wanted) {
        return wanted.isEmpty() || item.get(field).asString().equals(wanted);
    }

    private static String given(String field, String value) {
        return value.isEmpty() ? "" : "&" + field + "=" + value;
    }

    @Test
    void aSearchOfOneCharacterIsRefusedInPlainWords() {
        Reply reply = as("q-office").get("/businesses?q=" + enc("面"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("detail").asString()).isEqualTo("请至少输入两个字");
        assertThat(as("q-office").get("/businesses?tier=Z").status()).isEqualTo(400);
        assertThat(as("q-office").get("/businesses?staffing=perhaps").status()).isEqualTo(400);
    }

    @Test
    void whatChangesIsFoundByItsNewWordsOnly() {
        UUID shop = business("旧招牌包子铺", "231005001001", "address", "某街");
        String uscc = admin().get("/businesses/" + shop).body().get("uscc").asString();
        admin().post("/businesses", Map.of("name", "新门脸烧麦馆", "uscc", uscc, "kind", "小餐饮", "region", "231005001001"));
        assertThat(found("q-city", "q=" + enc("旧招牌"))).isEmpty();
        assertThat(found("q-city", "q=" + enc("新门脸"))).containsExactly(shop);
        admin().post("/businesses/" + shop + "/state", Map.of("state", "失联", "how", "电话不通"));
        assertThat(found("q-city", "state=LOST")).containsExactly(shop);
    }

    /** Every order goes on where it stopped, whatever narrows the list. */
    @Test
    void pagesNeitherRepeatNorLeaveOut() {
        for (int i = 0; i < 7; i++) {
            business("翻页豆腐坊" + i, i < 4 ? "231025100001" : "231081100001");
        }
        for (String query : List.of("region=2310", "q=" + enc("翻页豆腐"), "tier=D&region=2310", "gap=true&region=2310")) {
            List<UUID> whole = found("q-city", query + "&limit=200");
            List<UUID> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = as("q-city")
                        .get("/businesses?limit=2&" + query + "&cursor=" + cursor)
                        .body();
                page.get("items")
                        .forEach(
                                item -> paged.add(UUID.fromString(item.get("id").asString())));
                cursor = page.get("next").isNull() ? "" : page.get("next").asString();
            } while (!cursor.isEmpty());
            assertThat(paged).as(query).containsExactlyElementsOf(whole).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void contactDetailsAreFullForThoseWhoNeedThem() {
        for (HttpAs needs : List.of(as("q-office"), as("q-cadre"), service().as(noodles))) {
            assertThat(needs.get("/businesses/" + noodles)
                            .body()
                            .get("contact")
                            .get("phone")
                            .asString())
                    .isEqualTo("13912345678");
        }
        assertThat(admin().get("/businesses/" + noodles)
                        .body()
                        .get("contact")
                        .get("phone")
                        .isNull())
                .isTrue();
        assertThat(as("q-cadre")
                        .get("/businesses/" + bakery)
                        .body()
                        .get("contact")
                        .get("phone")
                        .isNull())
                .isTrue();
        assertThat(as("q-office").get("/businesses").body().toString()).doesNotContain("13912345678");
    }

    private static List<UUID> found(String who, String query) {
        Reply reply = as(who).get("/businesses?" + query);
        assertThat(reply.status()).as("%s: %s", query, reply.body()).isEqualTo(200);
        return reply.body()
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
