package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.registry.business.Rules;
import org.liangze.registry.business.model.Canteen;
import org.liangze.registry.business.model.Staffing;
import org.liangze.registry.business.model.StaffingRules;
import tools.jackson.databind.JsonNode;

class IndicatorServiceTest {
    @Test
    void figuresKeepNumeratorAndDenominator() {
        person("k-office", "食品安全办", "230302");
        person("k-cadre", "包保干部", "230302001001");
        business("鸡冠面馆", "230302001001", "cadreCode", "k-cadre");
        business("鸡冠饼店", "230302001001", "legalRepresentative", "");
        business("鸡冠旧店", "230302001001", "state", "停业");
        JsonNode figures = as("k-office").get("/indicators").body();
        assertThat(figures.get(0).get("code").asString()).isEqualTo("coverage");
        assertThat(figures.get(0).get("numerator").asInt()).isEqualTo(1);
        assertThat(figures.get(0).get("denominator").asInt()).isEqualTo(2);
        assertThat(figures.get(0).get("value").asDouble()).isEqualTo(0.5);
        assertThat(figures.get(1).get("value").isNull()).isTrue();
        assertThat(figures.get(1).get("reason").asString()).startsWith("不适用");
        assertThat(figures.get(2).get("numerator").asInt()).isEqualTo(1);
        assertThat(figures.get(2).get("reason").asString()).contains("底数");
        assertThat(as("k-office")
                        .get("/indicators/by-region")
                        .body()
                        .get(0)
                        .get("region")
                        .asString())
                .isEqualTo("230302001");

        admin().post("/people/" + id("k-cadre") + "/leave", Map.of());
        service().awaitQuiet();
        assertThat(as("k-office")
                        .get("/indicators")
                        .body()
                        .get(0)
                        .get("numerator")
                        .asInt())
                .isZero();
    }

    @Test
    void tiersComeFromTheTableAndTheVersionIsKept() {
        UUID canteen = business("滴道中学食堂", "230304001001", "kind", "学校/幼儿园食堂", "diners", 800);
        JsonNode view = admin().get("/businesses/" + canteen).body();
        assertThat(view.get("tier").asString()).isEqualTo("B");
        assertThat(view.get("tierBasis").asString()).isEqualTo("2023-1");
    }

    /** domain.md §3.8, line by line and day by day; the rules in Java and the function in SQL agree on all. */
    @Test
    void whoNeedsASafetyDirectorIsADatedRule() {
        StaffingRules rules = service().bean(Rules.class).staffing();
        LocalDate before = LocalDate.of(2022, 10, 31);
        LocalDate order60 = LocalDate.of(2025, 4, 14);
        LocalDate canteens = LocalDate.of(2025, 4, 15);
        Staffing special = new Staffing(BusinessKind.SPECIAL_FOOD_PRODUCTION, null, false, null, null);
        Staffing thousand = new Staffing(BusinessKind.STAFF_CANTEEN, null, false, Canteen.OTHER, 1000);
        Staffing elderly = new Staffing(BusinessKind.STAFF_CANTEEN, null, false, Canteen.ELDERLY, 300);
        assertThat(rules.directorRequiredBy(special, before)).isEmpty();
        assertThat(rules.directorRequiredBy(special, LocalDate.of(2022, 11, 1))).isPresent();
        assertThat(rules.directorRequiredBy(thousand, order60)).isEmpty();
        assertThat(rules.directorRequiredBy(thousand, canteens)).isPresent();
        assertThat(rules.directorRequiredBy(elderly, order60)).isEmpty();
        assertThat(rules.directorRequiredBy(elderly, canteens)).isPresent();
        for (LocalDate day : List.of(before, order60, canteens)) {
            assertThat(inSql(day))
                    .containsExactlyElementsOf(all().stream()
                            .map(business ->
                                    rules.directorRequiredBy(business, day).isPresent())
                            .toList());
        }
    }

    private static List<Staffing> all() {
        return List.of(BusinessKind.values()).stream()
                .flatMap(kind -> List.of(BusinessSize.MEDIUM, BusinessSize.SMALL).stream()
                        .flatMap(size -> List.of(true, false).stream()
                                .flatMap(head -> List.of(Canteen.values()).stream()
                                        .flatMap(canteen -> List.of(299, 300, 500, 1000, 1001).stream()
                                                .map(diners -> new Staffing(kind, size, head, canteen, diners))))))
                .toList();
    }

    private static List<Boolean> inSql(LocalDate day) {
        return service()
                .sql()
                .sql("""
                select needs_director(b.kind, b.size, b.head, b.canteen, b.diners, :day)
                  from unnest(cast(:kinds as text[]), cast(:sizes as text[]), cast(:heads as boolean[]),
                              cast(:canteens as text[]), cast(:diners as int[]))
                       with ordinality as b (kind, size, head, canteen, diners, place)
                 order by b.place""")
                .param("kinds", all().stream().map(b -> b.kind().name()).toArray(String[]::new))
                .param("sizes", all().stream().map(b -> b.size().name()).toArray(String[]::new))
                .param("heads", all().stream().map(Staffing::chainHead).toArray(Boolean[]::new))
                .param("canteens", all().stream().map(b -> b.canteen().name()).toArray(String[]::new))
                .param("diners", all().stream().map(Staffing::diners).toArray(Integer[]::new))
                .param("day", day)
                .query(Boolean.class)
                .list();
    }
}
