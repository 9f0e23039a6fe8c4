package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** 归集率 = registered with all mandatory fields valid ÷ the regulator's valid-licence base (domain.md §9). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LicenceBaseServiceTest {
    private static final String COUNTY = "350203";
    private static final String TOWN = COUNTY + "001001";
    private static final String HEADER = "许可证编号,统一社会信用代码,名称,地区代码\n";

    @BeforeAll
    static void register() {
        person("lb-office", "食品安全办", COUNTY);
        person("lb-regulator", "市场监管部门", COUNTY);
        person("lb-city", "食品安全办", "3502");
        business("齐全面馆", TOWN, licence("JY35020300000001"));
        business("缺电话面馆", TOWN, licence("JY35020300000002")[0], licence("JY35020300000002")[1], "phone", "");
        business("底数外面馆", TOWN, licence("JY35020300000009"));
    }

    @Test
    @Order(1)
    void withoutABaseTheRegisterStandsInAndSaysSo() {
        JsonNode collection = collection("lb-office", "");
        assertThat(collection.get("denominator").asInt()).isEqualTo(3);
        assertThat(collection.get("numerator").asInt()).isEqualTo(2);
        assertThat(collection.get("reason").asString()).contains("尚未载入有效许可证底数");
        assertThat(as("lb-office")
                        .get("/indicators/licence-base")
                        .body()
                        .get("asOf")
                        .isNull())
                .isTrue();
    }

    @Test
    @Order(2)
    void aListWithAWrongRowIsNotTakenAtAll() {
        Reply refused = load("JY35020300000001,,齐全面馆,%s\n,,无号,%s\nJY-X,,外地,350206001001\n".formatted(TOWN, TOWN));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("problems")).hasSize(2);
        assertThat(refused.body().get("problems").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(refused.body().get("problems").get(1).get("what").asString()).contains("辖区");
        assertThat(as("lb-office")
                        .get("/indicators/licence-base")
                        .body()
                        .get("rows")
                        .asInt())
                .isZero();
        assertThat(as("lb-office")
                        .upload("/indicators/licence-base", "b.csv", bytes(HEADER + "JY35020300000001,,x," + TOWN))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void withABaseItsLicencesAreCounted() {
        service().runSweep("FIGURES");
        Reply loaded = load("""
                JY35020300000001,91,齐全面馆,%1$s
                JY35020300000002,92,缺电话面馆,%1$s
                JY35020300000003,93,没登记面馆,%1$s
                JY35020300000004,94,没登记饼店,%1$s
                JY35020300000004,94,重复,%1$s
                """.formatted(TOWN));
        assertThat(loaded.status()).as("%s", loaded.body()).isEqualTo(201);
        assertThat(loaded.body().get("rows").asInt()).isEqualTo(4);
        for (String sweep : List.of("NONE", "FIGURES")) {
            if (!sweep.equals("NONE")) {
                service().runSweep(sweep);
            }
            JsonNode collection = collection("lb-office", "");
            assertThat(collection.get("numerator").asInt()).isEqualTo(1);
            assertThat(collection.get("denominator").asInt()).isEqualTo(4);
            assertThat(collection.get("reason").asString()).startsWith("有效许可证底数中");
        }
        assertThat(collection("lb-office", "?tier=D").get("denominator").asInt())
                .as("the base knows no tiers")
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    void theUnregisteredAreListedWithWhy() {
        JsonNode first = as("lb-office").get("/indicators/licence-base?limit=2").body();
        assertThat(first.get("rows").asInt()).isEqualTo(4);
        assertThat(first.get("unregistered").get(0).get("number").asString()).isEqualTo("JY35020300000002");
        assertThat(first.get("unregistered").get(0).get("why").asString()).contains("必填项不齐");
        assertThat(first.get("unregistered").get(1).get("why").asString()).isEqualTo("没有登记");
        JsonNode second = as("lb-office")
                .get("/indicators/licence-base?limit=2&cursor="
                        + first.get("next").asString())
                .body();
        assertThat(second.get("unregistered")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    @Order(5)
    void aCityCountsItsCountiesEachInItsOwnWay() {
        business("别县面馆", "350205001001");
        JsonNode collection = collection("lb-city", "");
        assertThat(collection.get("reason").asString()).contains("部分地区");
        assertThat(collection.get("denominator").asInt()).isEqualTo(5);
        assertThat(collection.get("numerator").asInt()).isEqualTo(2);
        JsonNode below =
                as("lb-city").get("/indicators/by-region?code=collection").body();
        assertThat(below.get(0).get("region").asString()).isEqualTo(COUNTY);
        assertThat(below.get(0).get("denominator").asInt()).isEqualTo(4);
        assertThat(below.get(1).get("denominator").asInt()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void theNextListTakesThePlaceOfTheLastInAnyEncoding() {
        byte[] gb = (HEADER + "ＪＹ35020300000001,91,齐全面馆," + TOWN + "\n").getBytes(Charset.forName("GB18030"));
        assertThat(as("lb-regulator")
                        .upload("/indicators/licence-base", "b.csv", gb)
                        .body()
                        .get("rows")
                        .asInt())
                .isEqualTo(1);
        assertThat(collection("lb-office", "").get("value").asDouble()).isEqualTo(1.0);
        JsonNode base = as("lb-office").get("/indicators/licence-base").body();
        assertThat(base.get("rows").asInt()).isEqualTo(1);
        assertThat(base.get("unregistered")).isEmpty();
    }

    private static Object[] licence(String number) {
        return new Object[] {"licences", List.of(Map.of("kind", "食品经营许可证", "number", number))};
    }

    private static Reply load(String rows) {
        return as("lb-regulator").upload("/indicators/licence-base", "b.csv", bytes("\ufeff" + HEADER + rows));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode collection(String office, String query) {
        return as(office).get("/indicators" + query).body().get(2);
    }
}
