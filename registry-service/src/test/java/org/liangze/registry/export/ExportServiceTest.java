package org.liangze.registry.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file holds exactly what the list shows, and who took it is on record (domain.md §3.11). */
class ExportServiceTest {
    private static final String VILLAGE = "230502001001";
    private static UUID shop;

    @BeforeAll
    static void register() {
        person("v-office", "食品安全办", "230502");
        person("v-other", "食品安全办", "230503");
        person("v-cadre", "包保干部", VILLAGE);
        shop = business("=尖山面馆", VILLAGE, "cadreCode", "v-cadre");
        business("尖山饼店", VILLAGE, "state", "停业");
        business("尖山悬空店", VILLAGE);
    }

    @Test
    void aFileHoldsTheFilteredRowsAndNoOthers() {
        String all = csv("v-office", "businesses?format=csv");
        assertThat(all.lines()).hasSize(4);
        assertThat(all).contains("'=尖山面馆", "尖山饼店", "139****5678").doesNotContain("13912345678");
        assertThat(csv("v-office", "businesses?format=csv&state=SUSPENDED").lines())
                .hasSize(2);
        assertThat(csv("v-office", "gaps?format=csv"))
                .contains("尖山悬空店", "2026-10-10")
                .doesNotContain("饼店");
        assertThat(csv("v-office", "people?format=csv&role=CADRE"))
                .contains("v-cadre", "包保干部")
                .doesNotContain("v-office");
        assertThat(csv("v-office", "people?format=csv")).doesNotContain("13812345678");
        assertThat(csv("v-office", "assignments?format=csv&active=true&cadre=" + id("v-cadre")))
                .contains("尖山面馆");
        UUID again = business("尖山换人店", VILLAGE, "cadreCode", "v-cadre");
        person("v-next", "包保干部", VILLAGE);
        admin().post("/businesses/" + again + "/assignment", Map.of("cadreId", id("v-next")));
        assertThat(csv("v-office", "filings?format=csv")).contains("尖山换人店", "人员v-next", "人员v-cadre");
        assertThat(csv("v-office", "filings?format=csv&state=COMPLETED")).doesNotContain("尖山换人店");
    }

    @Test
    void anotherPlaceGetsAFileWithoutRows() {
        for (String list : List.of("businesses", "gaps", "people", "assignments", "filings")) {
            String file = csv("v-other", list + "?format=csv&region=230502");
            assertThat(file.lines()).as(list).hasSize(1);
            assertThat(csv("v-other", list + "?format=csv")).as(list).doesNotContain("尖山", "v-cadre");
            assertThat(service().as(shop).get("/exports/" + list).status())
                    .as(list)
                    .isEqualTo(403);
        }
        assertThat(as("v-office").get("/exports/secrets").status()).isEqualTo(404);
        assertThat(as("v-office").get("/exports/businesses?format=exe").status())
                .isEqualTo(400);
        assertThat(as("v-office").get("/exports/businesses?q=x").status()).isEqualTo(400);
    }

    @Test
    void eachExportIsOnRecordWithItsFilterAndItsCount() {
        csv("v-office", "businesses?format=csv&state=LOST");
        String entry = service()
                .sql()
                .sql("""
                select after from audit where act = 'export' and subject = 'businesses' and person_id = :office
                 order by id desc limit 1""")
                .param("office", id("v-office"))
                .query(String.class)
                .single();
        assertThat(entry).contains("\"rows\":0", "\"format\":\"csv\"", "\"state\":\"LOST\"");
    }

    /** Longer than a page, to see that the pages meet. */
    @Test
    void aLongListIsReadToItsEnd() {
        service().sql().sql("""
                insert into business (id, name, uscc, site_no, kind, tier, tier_rule, region, address, state, state_since,
                                      registered_at)
                select gen_random_uuid(), '成批' || n, 'LONG' || n, '', 'STALL', 'D', '2023-1', '230506001001', '', 'OPERATING',
                       '2026-09-01', now()
                  from generate_series(1, 2500) n""").update();
        person("v-city", "食品安全办", "2305");
        assertThat(csv("v-city", "businesses?format=csv&kind=STALL").lines()).hasSize(2501);
    }

    private static String csv(String who, String path) {
        var reply = as(who).get("/exports/" + path);
        assertThat(reply.status()).as("%s: %s", path, reply.body()).isEqualTo(200);
        return reply.body().asString();
    }
}
