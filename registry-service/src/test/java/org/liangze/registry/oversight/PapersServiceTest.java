package org.liangze.registry.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.OversightListPublished;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** 责任清单 from the active assignments and 督查清单 per place (domain.md §3.7, §7.32). */
class PapersServiceTest {
    private static final Map<String, Object> OWN =
            Map.of("items", List.of(Map.of("title", "校园食堂", "what", "陪餐制度是否落实", "how", "现场查看", "basis", "区级部署")));

    @BeforeAll
    static void register() {
        person("o-city", "食品安全办", "2306");
        person("o-office", "食品安全办", "230602");
        person("o-town", "食品安全办", "230602001");
        person("p-office", "食品安全办", "230603");
        person("t-office", "食品安全办", "230604");
        person("o-cadre", "包保干部", "230602001001");
    }

    @Test
    void aDutyListShowsWhatIsCoveredNow() {
        UUID kept = business("萨尔图面馆", "230602001001");
        UUID closed = business("萨尔图饼店", "230602001001");
        HttpAs office = as("o-office");
        for (UUID shop : List.of(kept, closed)) {
            office.post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("o-cadre")));
        }
        office.post("/businesses/" + closed + "/state", Map.of("state", "注销"));
        for (HttpAs reader : List.of(office, as("o-city"), as("o-cadre"))) {
            JsonNode list =
                    reader.get("/people/" + id("o-cadre") + "/duty-list").body();
            assertThat(list.get("businesses").toString()).contains("萨尔图面馆").doesNotContain("萨尔图饼店");
            assertThat(list.get("duties").get(0).asString()).startsWith("包保D级主体");
            assertThat(list.get("cadre").get("levelName").asString()).isEqualTo("村（社区）");
        }
        assertThat(isPdf(as("o-cadre").get("/people/" + id("o-cadre") + "/duty-list.pdf")))
                .isTrue();
        assertThat(office.get("/people/" + id("o-office") + "/duty-list").status())
                .as("only cadres have one")
                .isEqualTo(404);
    }

    @Test
    void aPlaceHasItsOwnListOrTheNearestAbove() {
        assertThat(version(as("p-office"))).isZero();
        assertThat(as("p-office").get("/oversight-list").body().get("items")).hasSize(11);
        Reply set = as("o-office").put("/oversight-list", OWN);
        assertThat(set.body().get("version").asInt()).isEqualTo(1);
        assertThat(version(as("o-town"))).as("the county's").isEqualTo(1);
        assertThat(as("o-office")
                        .put("/oversight-list", OWN)
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(version(as("p-office"))).as("the neighbour's").isZero();
        assertThat(version(as("o-city"))).as("the city above").isZero();
        assertThat(isPdf(as("o-office").get("/oversight-list.pdf"))).isTrue();
    }

    @Test
    void eachListIsToldOnceTheShippedOneAtStart() {
        assertThat(told("")).singleElement().satisfies(list -> {
            assertThat(list.version()).isZero();
            assertThat(list.points()).hasSize(11);
            assertThat(list.points().getFirst().no()).isEqualTo(1);
        });
        service().bean(TellingLists.class).run(new DefaultApplicationArguments());
        service().awaitQuiet();
        assertThat(told("")).as("another start").hasSize(1);
        as("t-office").put("/oversight-list", OWN);
        as("t-office").put("/oversight-list", OWN);
        service().awaitQuiet();
        assertThat(told("230604")).extracting(OversightListPublished::version).containsExactly(1, 2);
        assertThat(told("230604").getFirst().points())
                .containsExactly(new OversightListPublished.Point(1, "校园食堂", "陪餐制度是否落实", "现场查看", "区级部署"));
        assertThat(told("230604")).extracting(OversightListPublished::listId).doesNotHaveDuplicates();
    }

    private static List<OversightListPublished> told(String place) {
        return service().published(OversightListPublished.class).stream()
                .filter(list -> list.region().equals(place))
                .sorted(Comparator.comparingInt(OversightListPublished::version))
                .toList();
    }

    @Test
    void nobodySetsAnotherPlacesList() {
        Map<String, Object> there = Map.of("region", "230602", "items", OWN.get("items"));
        assertThat(as("p-office").put("/oversight-list", there).status()).isEqualTo(403);
        assertThat(as("o-town").put("/oversight-list", there).status()).isEqualTo(403);
        assertThat(as("o-cadre").put("/oversight-list", OWN).status()).isEqualTo(403);
        assertThat(as("p-office").get("/oversight-list?region=230602").status()).isEqualTo(403);
        assertThat(as("p-office")
                        .put("/oversight-list", Map.of("items", List.of()))
                        .status())
                .isEqualTo(400);
    }

    private static int version(HttpAs reader) {
        return reader.get("/oversight-list").body().get("version").asInt();
    }

    private static boolean isPdf(Reply reply) {
        return reply.status() == 200 && reply.body().asString().startsWith("%PDF");
    }
}
