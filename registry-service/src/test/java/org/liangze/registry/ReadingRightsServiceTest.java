package org.liangze.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.businessBody;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Who of a place reads what of it, and how much: down, one's own file, masked (domain.md §3.1, §8.38). */
class ReadingRightsServiceTest {
    private static UUID shop;
    private static UUID neighbour;

    @BeforeAll
    static void register() {
        person("x-city", "食品安全办", "2302");
        person("x-office", "食品安全办", "230202");
        person("x-cadre", "包保干部", "230202001001");
        shop = business("龙沙面馆", "230202001001");
        neighbour = business("龙沙饼店", "230202001001");
        as("x-office").post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("x-cadre")));
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
