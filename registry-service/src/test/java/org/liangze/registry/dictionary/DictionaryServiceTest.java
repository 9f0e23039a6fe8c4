package org.liangze.registry.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.registry.dictionary.model.Meanings;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

class DictionaryServiceTest {
    @Test
    void aWordThatWasAddedIsUnderstood() {
        assertThat(meanings().kind("农家乐")).isEmpty();
        assertThat(meanings().kind("学校食堂")).contains(BusinessKind.SCHOOL_CANTEEN);
        put("business-kind", Map.of("code", "CATERING", "aliases", List.of("农家乐", "饭庄")));
        assertThat(meanings().kind(" 农 家乐")).contains(BusinessKind.CATERING);
        assertThat(meanings().kind("餐饮服务")).contains(BusinessKind.CATERING);
        assertThat(meanings().licenceKind("JY证")).contains("FOOD_BUSINESS_LICENCE");
        JsonNode entry = entry("business-kind", "CATERING");
        assertThat(entry.get("chinese").asString()).isEqualTo("餐饮服务");
        assertThat(entry.get("aliases")).hasSize(2);
    }

    @Test
    void aWordMeansOneThing() {
        assertThat(put("business-size", Map.of("code", "LARGE", "aliases", List.of("大型")))
                        .status())
                .isEqualTo(200);
        assertThat(put("business-size", Map.of("code", "LARGE", "aliases", List.of("小型")))
                        .problem())
                .isEqualTo("word-taken");
        assertThat(put(
                                "business-size",
                                Map.of("code", "LARGE", "aliases", List.of("特")),
                                Map.of("code", "SMALL", "aliases", List.of("特")))
                        .problem())
                .isEqualTo("word-taken");
        assertThat(meanings().size("特")).isEmpty();
        assertThat(meanings().size("小型")).contains(BusinessSize.SMALL);
    }

    @Test
    void codesAndNamesOfFixedDictionariesAreFixed() {
        assertThat(put("role", Map.of("code", "KING", "aliases", List.of())).problem())
                .isEqualTo("code-unknown");
        put("level", Map.of("code", "CITY", "chinese", "府", "aliases", List.of("府城")));
        assertThat(entry("level", "CITY").get("chinese").asString()).isEqualTo("市");
    }

    @Test
    void aListOfOnesOwnGrowsAndHidesButForgetsNothing() {
        Reply reply = put(
                "leave-reason",
                Map.of("code", "TRANSFERRED", "chinese", "调动", "aliases", List.of("调离")),
                Map.of("code", "SECONDED", "chinese", "借调", "aliases", List.of()));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        assertThat(entry("leave-reason", "SECONDED").get("active").asBoolean()).isTrue();
        assertThat(entry("leave-reason", "RETIRED").get("active").asBoolean()).isFalse();
        assertThat(put("leave-reason", Map.of("code", "x y", "chinese", "坏", "aliases", List.of()))
                        .problem())
                .isEqualTo("code-invalid");
    }

    @Test
    void onlyAdministratorsChangeWordsAndItIsOnTheTrail() {
        person("di-office", "食品安全办", "231183");
        Map<String, Object> body = Map.of("entries", List.of(Map.of("code", "MEDIA", "chinese", "媒体")));
        assertThat(as("di-office").put("/dictionaries/publicity-form", body).status())
                .isEqualTo(403);
        assertThat(as("di-office").get("/dictionaries").status()).isEqualTo(200);
        assertThat(admin().put("/dictionaries/nonsense", body).status()).isEqualTo(404);
        admin().put("/dictionaries/publicity-form", body);
        assertThat(admin().get("/audit?act=change-dictionary&subject=publicity-form")
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    private static Reply put(String dictionary, Object... entries) {
        return admin().put("/dictionaries/" + dictionary, Map.of("entries", List.of(entries)));
    }

    private static JsonNode entry(String dictionary, String code) {
        for (JsonNode each : admin().get("/dictionaries").body()) {
            if (each.get("code").asString().equals(dictionary)) {
                return each.get("entries")
                        .valueStream()
                        .filter(entry -> entry.get("code").asString().equals(code))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError("no dictionary " + dictionary);
    }

    private static Meanings meanings() {
        return service().bean(Aliases.class).now();
    }
}
