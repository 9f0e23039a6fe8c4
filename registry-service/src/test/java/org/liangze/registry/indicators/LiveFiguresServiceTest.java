package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.kit.data.Transactions;
import tools.jackson.databind.JsonNode;

/** The stored sums say at every moment what counting the register would say (domain.md §9). */
class LiveFiguresServiceTest {
    private static final String COUNTY = "231221";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    /** domain.md §9, counted by hand. */
    private static final String BY_HAND = """
            select count(*) filter (where b.state = 'OPERATING') || '/' ||
                   count(*) filter (where b.state = 'OPERATING' and a.id is not null) || '/' ||
                   count(*) filter (where b.state = 'OPERATING' and exists (select from contact c
                                     where c.party_id = b.id and c.phone is not null))
              from business b left join assignment a on a.business_id = b.id and a.ended_on is null
             where starts_with(b.region, :region)""";

    @Test
    void whateverHappensTheFiguresAreThoseOfAHandCount() {
        person("lf-office", "食品安全办", COUNTY);
        person("lf-cadre", "包保干部", COUNTY + "001001");
        List<UUID> shops = new ArrayList<>();
        Random random = new Random(9);
        for (int act = 0; act < 40; act++) {
            shops.add(doSomething(random, shops, act));
            if (random.nextInt(3) == 0) {
                service().runSweep("FIGURES");
            }
            assertThat(figures()).as("after act %d", act).isEqualTo(byHand());
        }
        service().runSweep("FIGURES");
        assertThat(figures()).isEqualTo(byHand());
    }

    @Test
    void aReadAfterTheSweepTouchesNoBusiness() {
        business("汇总面馆", "231222001001");
        service().runSweep("FIGURES");
        assertThat(service()
                        .sql()
                        .sql("select count(*) from stale_places('231222', :today)")
                        .param("today", TODAY)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLicenceThatRunsOutChangesTheFigureOnTheDayAfter() {
        business(
                "到期食品店",
                "231223001001",
                "state",
                "停业",
                "licences",
                List.of(Map.of("kind", "食品经营许可证", "number", "JY12303070000011", "validTo", "2026-10-05")));
        service().runSweep("FIGURES");
        assertThat(collectable(LocalDate.of(2026, 10, 5))).isEqualTo(1);
        assertThat(collectable(LocalDate.of(2026, 10, 6))).isZero();
    }

    @Test
    void aFigureIsReadByTierAndByItsLevel() {
        person("lt-office", "食品安全办", "231224");
        business("鸡东面馆", "231224001001");
        business("鸡东中学食堂", "231224001001", "kind", "学校/幼儿园食堂", "diners", 800);
        assertThat(operating("lt-office", "")).isEqualTo(2);
        assertThat(operating("lt-office", "?tier=D")).isEqualTo(1);
        assertThat(operating("lt-office", "?level=COUNTY")).isEqualTo(1);
        assertThat(operating("lt-office", "?tier=A")).isZero();
        assertThat(as("lt-office").get("/indicators?level=PROVINCE").status()).isEqualTo(400);
    }

    @Test
    void theListsBehindAFigureGoOnPageByPage() {
        person("ll-office", "食品安全办", "231225");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(business("虎林面馆" + i, "23122500100" + (i % 2 + 1)).toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as("ll-office")
                    .get("/indicators/coverage/list?side=missing&limit=2" + cursor)
                    .body();
            page.get("items").forEach(row -> seen.add(row.get("businessId").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(as("ll-office")
                        .get("/indicators/coverage/list?side=numerator")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(as("ll-office").get("/indicators/coverage/list?side=both").status())
                .isEqualTo(400);
        assertThat(as("ll-office").get("/indicators/nonsense/list").status()).isEqualTo(404);
    }

    private static UUID doSomething(Random random, List<UUID> shops, int act) {
        if (shops.size() < 3 || random.nextInt(3) == 0) {
            boolean near = random.nextBoolean();
            Object[] more = near && random.nextBoolean()
                    ? new Object[] {"cadreCode", "lf-cadre"}
                    : new Object[] {"phone", random.nextBoolean() ? "" : "13912345678"};
            return business("随机店" + act, COUNTY + (near ? "001001" : "001002"), more);
        }
        UUID shop = shops.get(random.nextInt(shops.size()));
        if (random.nextBoolean()) {
            String state = List.of("在产在营", "停业", "失联").get(random.nextInt(3));
            as("lf-office").post("/businesses/" + shop + "/state", Map.of("state", state, "how", "电话"));
            return shop;
        }
        as("lf-office").post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("lf-cadre")));
        return shop;
    }

    private static String figures() {
        JsonNode body = as("lf-office").get("/indicators").body();
        int collected = body.get(2).get("numerator").asInt();
        return body.get(0).get("denominator").asInt() + "/"
                + body.get(0).get("numerator").asInt() + "/" + collected;
    }

    private static String byHand() {
        return service()
                .sql()
                .sql(BY_HAND)
                .param("region", COUNTY)
                .query(String.class)
                .single();
    }

    private static int operating(String office, String query) {
        return as(office)
                .get("/indicators" + query)
                .body()
                .get(0)
                .get("denominator")
                .asInt();
    }

    private static long collectable(LocalDate day) {
        return service()
                .bean(Transactions.class)
                .asSystem(() -> service()
                        .sql()
                        .sql("select coalesce(sum(collectable), 0) from figures('231223', :day)")
                        .param("day", day)
                        .query(Long.class)
                        .single());
    }
}
