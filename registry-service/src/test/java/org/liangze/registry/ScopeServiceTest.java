package org.liangze.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.businessBody;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Leaders see down, never sideways (domain.md §3.1): every operation, asked for by those it is not for. */
class ScopeServiceTest {
    private static UUID shop;
    private static UUID neighbour;
    private static String filing;

    @BeforeAll
    static void register() {
        person("x-city", "食品安全办", "2302");
        person("x-office", "食品安全办", "230202");
        person("y-office", "食品安全办", "230203");
        person("x-cadre", "包保干部", "230202001001");
        shop = business("龙沙面馆", "230202001001");
        neighbour = business("龙沙饼店", "230202001001");
        Reply assigned = as("x-office").post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("x-cadre")));
        filing = assigned.body().get("filingId").asString();
    }

    @Test
    void nobodyWithoutATokenGetsIn() {
        assertThat(service().anonymous().get("/businesses").status()).isEqualTo(401);
        assertThat(service().anonymous().post("/businesses", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void anotherRegionsOfficeReadsNothing() {
        HttpAs other = as("y-office");
        for (String list : List.of("/businesses", "/people", "/gaps", "/filings", "/filings?mine=true")) {
            assertThat(text(other.get(list).body())).as(list).doesNotContain("龙沙", "x-", "230202");
            String asked = list + (list.contains("?") ? "&" : "?") + "region=230202";
            assertThat(text(other.get(asked).body())).as(asked).doesNotContain("龙沙", "x-");
        }
        assertThat(other.get("/businesses/" + shop).status()).isEqualTo(404);
        assertThat(other.get("/people/" + id("x-cadre")).status()).isEqualTo(404);
        assertThat(other.get("/gaps/" + neighbour + "/suggestion").body()).isEmpty();
        assertThat(other.get("/indicators?region=230202").status()).isEqualTo(403);
        assertThat(other.get("/indicators/by-region?region=2302").status()).isEqualTo(403);
    }

    @Test
    void anotherRegionsOfficeWritesNothing() {
        HttpAs other = as("y-office");
        assertThat(other.post("/businesses", businessBody("越界面馆", "230202001001"))
                        .status())
                .isEqualTo(403);
        assertThat(other.post("/people", Map.of("code", "z", "name", "z", "role", "包保干部", "region", "230202001001"))
                        .status())
                .isEqualTo(403);
        assertThat(other.post(
                                "/people",
                                Map.of("code", "x-cadre", "name", "z", "role", "包保干部", "region", "230203001001"))
                        .status())
                .isEqualTo(400);
        assertThat(other.post("/businesses/" + shop + "/state", Map.of("state", "停业"))
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("x-cadre")))
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/people/" + id("x-cadre") + "/leave", Map.of()).status())
                .isEqualTo(404);
        assertThat(other.post("/filings/" + filing + "/acknowledge", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void anotherRegionsImportStaysClosed() {
        String list = "编号,姓名,角色,地区代码\nimp-1,张三,包保干部,230202001001\n";
        Reply preview = as("x-office").upload("/imports", "p.csv", list.getBytes(StandardCharsets.UTF_8));
        String path = "/imports/" + preview.body().get("id").asString();
        assertThat(as("y-office").get(path).status()).isEqualTo(404);
        assertThat(as("y-office").post(path + "/confirm", Map.of()).status()).isEqualTo(404);
        assertThat(as("x-city").get(path).status()).isEqualTo(200);
    }

    @Test
    void aBusinessReadsItsOwnFileOnly() {
        HttpAs own = service().as(shop);
        JsonNode list = own.get("/businesses").body().get("items");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("id").asString()).isEqualTo(shop.toString());
        assertThat(own.get("/businesses/" + shop).status()).isEqualTo(200);
        assertThat(own.get("/businesses/" + neighbour).status()).isEqualTo(404);
        for (String path : List.of(
                "/people",
                "/people/" + id("x-cadre"),
                "/gaps",
                "/filings",
                "/indicators",
                "/indicators/by-region",
                "/gaps/" + neighbour + "/suggestion")) {
            assertThat(own.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(own.post("/businesses/" + shop + "/state", Map.of("state", "停业"))
                        .status())
                .isEqualTo(403);
        assertThat(own.post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("x-cadre")))
                        .status())
                .isEqualTo(403);
        assertThat(own.post("/people", Map.of("code", "q", "name", "q", "role", "包保干部", "region", "230202001001"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCadreReadsButNamesNobody() {
        HttpAs cadre = as("x-cadre");
        assertThat(cadre.get("/businesses").body().get("items")).hasSize(2);
        assertThat(cadre.post("/businesses", businessBody("干部面馆", "230202001001"))
                        .status())
                .isEqualTo(403);
        assertThat(cadre.post("/businesses/" + neighbour + "/assignment", Map.of("cadreId", id("x-cadre")))
                        .status())
                .isEqualTo(403);
        assertThat(cadre.post("/people/" + id("x-cadre") + "/leave", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void theCityAboveSeesDown() {
        assertThat(text(as("x-city").get("/businesses").body())).contains("龙沙面馆");
        assertThat(as("x-city").get("/me").body().get("regionName").asString()).isEqualTo("齐齐哈尔市");
    }

    @Test
    void contactDetailsAreMasked() {
        assertThat(text(admin().get("/people/" + id("x-cadre")).body()))
                .contains("138****5678")
                .doesNotContain("13812345678");
        assertThat(text(admin().get("/businesses/" + shop).body()))
                .contains("139****5678")
                .doesNotContain("13912345678");
        String audit = service()
                .sql()
                .sql("select string_agg(coalesce(after, ''), ' ') from audit")
                .query(String.class)
                .single();
        assertThat(audit).doesNotContain("13912345678", "13812345678");
    }

    @Test
    void theApiDescribesItself() {
        JsonNode paths = admin().get("/v3/api-docs").body().get("paths");
        assertThat(paths.has("/businesses/{id}/assignment")).isTrue();
        assertThat(paths.has("/imports/{id}/confirm")).isTrue();
    }

    @Test
    void whoLeftAndStandsInANewListIsAskedAbout() {
        person("back", "包保干部", "230202001002");
        admin().post("/people/" + id("back") + "/leave", Map.of());
        Reply again = admin().post(
                        "/people", Map.of("code", "back", "name", "人员back", "role", "包保干部", "region", "230202001002"));
        assertThat(text(again.body().get("warnings"))).contains("已离任");
    }

    @Test
    void pagesGoOnWhereTheyStopped() {
        Reply first = as("x-office").get("/businesses?limit=1");
        String next = first.body().get("next").asString();
        Reply second = as("x-office").get("/businesses?limit=1&cursor=" + next);
        assertThat(second.body().get("items").get(0).get("id"))
                .isNotEqualTo(first.body().get("items").get(0).get("id"));
        assertThat(second.body().get("next").isNull()).isTrue();
        Reply people = as("x-office").get("/people?limit=1");
        assertThat(as("x-office")
                        .get("/people?limit=1&cursor="
                                + people.body().get("next").asString())
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    private static String text(JsonNode node) {
        return node.toString();
    }
}
