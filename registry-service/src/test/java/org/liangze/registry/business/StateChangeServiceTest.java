package org.liangze.registry.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.RegistryException;
import org.liangze.kit.data.Transactions;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A change of operating state is reported within 15 working days and answered within 7 (domain.md §3.3). */
class StateChangeServiceTest {
    private static final String VILLAGE = "230903001001";

    @BeforeAll
    static void register() {
        person("t-office", "食品安全办", "230903");
        person("t-regulator", "市场监管部门", "230903");
        person("t-cadre", "包保干部", VILLAGE);
        person("t-other", "食品安全办", "230902");
        person("t-other-regulator", "市场监管部门", "230902");
    }

    @Test
    void whatACadreSawIsConfirmedByTheRegulatorAndAnsweredByTheOffice() {
        UUID shop = business("桃山面馆", VILLAGE, "cadreCode", "t-cadre");
        Reply changed = as("t-cadre")
                .post(
                        "/businesses/" + shop + "/state",
                        Map.of("state", "停业", "how", "大门紧锁", "seenAt", "2026-09-25", "seenBy", "VISIT"));
        assertThat(changed.status()).as("%s", changed.body()).isEqualTo(200);
        JsonNode open = change("t-office", shop);
        assertThat(open.get("seenByName").asString()).isEqualTo("人员t-cadre");
        assertThat(open.get("confirmDue").asString()).isEqualTo("2026-10-22");
        assertThat(open.get("adjustDue").isNull()).isTrue();

        String path = "/state-changes/" + open.get("id").asString();
        Map<String, String> how = Map.of("how", "现场核实属实");
        assertThat(as("t-other").get("/state-changes?region=230903").body()).isEmpty();
        assertThat(as("t-other-regulator").post(path + "/confirm", how).status())
                .isEqualTo(404);
        assertThat(as("t-office").post(path + "/confirm", how).status()).isEqualTo(403);
        assertThat(as("t-office").post(path + "/adjust", how).status()).isEqualTo(409);
        assertThat(as("t-regulator").post(path + "/confirm", Map.of()).status()).isEqualTo(400);
        assertThat(service().as(shop).get("/state-changes").status()).isEqualTo(403);

        JsonNode confirmed = as("t-regulator").post(path + "/confirm", how).body();
        assertThat(confirmed.get("confirmLate").asBoolean()).isFalse();
        assertThat(confirmed.get("adjustDue").asString()).isEqualTo("2026-10-13");
        assertThat(as("t-regulator").post(path + "/confirm", how).status()).isEqualTo(409);
        assertThat(as("t-other").post(path + "/adjust", how).status()).isEqualTo(404);
        assertThat(as("t-office")
                        .post(path + "/adjust", Map.of("how", "保留包保干部"))
                        .status())
                .isEqualTo(200);
        assertThat(change("t-office", shop)).isNull();
        assertThat(as("t-office").get("/state-changes?region=230903").body().toString())
                .contains("桃山面馆", "大门紧锁");
        assertThat(as("t-office").get("/businesses/" + shop + "/history").body().toString())
                .contains("在产在营 → 停业：大门紧锁", "确定包保干部");
    }

    @Test
    void theRegulatorsOwnReportStartsTheOfficesClockAtOnceAndSaysWhetherItCameLate() {
        UUID shop = business("桃山老店", VILLAGE);
        as("t-regulator")
                .post("/businesses/" + shop + "/state", Map.of("state", "失联", "how", "检查发现", "seenAt", "2026-08-03"));
        JsonNode change = change("t-office", shop);
        assertThat(change.get("confirmedAt").isNull()).isFalse();
        assertThat(change.get("confirmLate").asBoolean()).isTrue();
        assertThat(change.get("adjustDue").asString()).isEqualTo("2026-10-13");
    }

    @Test
    void theOfficesOwnChangeAsksNothingAndReopeningWorks() {
        UUID shop = business("桃山新店", VILLAGE, "cadreCode", "t-cadre");
        as("t-office").post("/businesses/" + shop + "/state", Map.of("state", "注销", "how", "登记注销"));
        assertThat(change("t-office", shop)).isNull();
        assertThat(as("t-office")
                        .get("/businesses/" + shop)
                        .body()
                        .get("cadreId")
                        .isNull())
                .isTrue();
        Reply reopened = as("t-office").post("/businesses/" + shop + "/state", Map.of("state", "在产在营", "how", "重新开业"));
        assertThat(reopened.status()).isEqualTo(200);
        JsonNode file = as("t-office").get("/businesses/" + shop).body();
        assertThat(file.get("gapSince").asString()).isEqualTo("2026-09-28");
        assertThat(as("t-office").get("/businesses/" + shop + "/history").body().toString())
                .contains("注销 → 在产在营：重新开业", "主体注销");
        assertThat(as("t-office")
                        .post("/businesses/" + shop + "/state", Map.of("state", "停业", "seenAt", "2027-01-01"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aNewerChangeTakesThePlaceOfTheOlderClock() {
        UUID shop = business("桃山小吃", VILLAGE, "cadreCode", "t-cadre");
        as("t-cadre").post("/businesses/" + shop + "/state", Map.of("state", "停业", "how", "关门"));
        as("t-cadre").post("/businesses/" + shop + "/state", Map.of("state", "在产在营", "how", "开门了"));
        assertThat(as("t-office")
                        .get("/state-changes?open=true")
                        .body()
                        .valueStream()
                        .filter(row -> row.get("businessId").asString().equals(shop.toString())))
                .hasSize(1);
    }

    /** The sweep is asked about a later moment; the shared clock stays where the other tests want it. */
    @Test
    void whatIsNotDoneByTheLastDayBecomesAnExceptionOnce() {
        UUID shop = business("桃山旧馆", VILLAGE, "cadreCode", "t-cadre");
        as("t-cadre").post("/businesses/" + shop + "/state", Map.of("state", "停业", "how", "关门"));
        String due = change("t-office", shop).get("confirmDue").asString();
        OverdueStateDuties sweep = service().bean(OverdueStateDuties.class);
        Transactions transactions = service().bean(Transactions.class);
        Instant before = at(LocalDate.parse(due)).minusSeconds(1);
        Instant after = at(LocalDate.parse(due).plusDays(1));
        assertThat(transactions.asSystem(sweep::nextDue)).isNotNull().isBeforeOrEqualTo(after);
        transactions.asSystem(() -> sweep.batch(before));
        assertThat(exceptions(shop)).isEmpty();
        transactions.asSystem(() -> sweep.batch(after));
        transactions.asSystem(() -> sweep.batch(after));
        assertThat(exceptions(shop)).singleElement().satisfies(event -> {
            assertThat(event.dead().kind()).isEqualTo("state-report-overdue");
            assertThat(event.dead().region()).isEqualTo(VILLAGE);
        });
        assertThat(change("t-office", shop).get("confirmLate").asBoolean()).isTrue();
    }

    @Test
    void aClockThatEndsInAnUnpublishedYearWaitsVisibly() {
        person("t-far", "市场监管部门", "230904");
        admin().put(
                        "/policies/state.adjust-working-days",
                        Map.of("region", "230904", "effectiveFrom", "2026-01-01", "value", 90));
        UUID shop = business("茄子河小店", "230904001001");
        as("t-far").post("/businesses/" + shop + "/state", Map.of("state", "停业", "how", "检查"));
        assertThat(change("t-far", shop).get("adjustDue").isNull()).isTrue();
        assertThat(service().published(RegistryException.class))
                .filteredOn(event -> event.dead().kind().equals("calendar-without-year")
                        && event.dead().region().startsWith("230904"))
                .hasSize(1);
    }

    private static Instant at(LocalDate day) {
        return service().at(day.atStartOfDay());
    }

    private static List<RegistryException> exceptions(UUID business) {
        return service().published(RegistryException.class).stream()
                .filter(event -> business.equals(event.dead().businessId()))
                .toList();
    }

    private static @Nullable JsonNode change(String who, UUID business) {
        return as(who).get("/state-changes?open=true")
                .body()
                .valueStream()
                .filter(row -> row.get("businessId").asString().equals(business.toString()))
                .findFirst()
                .orElse(null);
    }
}
