package org.liangze.registry.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessChanged;
import org.liangze.kit.data.Transactions;
import org.liangze.testkit.Reply;

/** A leaving that is known beforehand waits for its day and can be taken back until then. */
class LeavingServiceTest {
    private static final String DAY = "2026-10-09";

    @Test
    void aPlannedLeavingIsCarriedOutOnItsDayAndNotBefore() {
        String village = "231085001001";
        person("pl-office", "食品安全办", "231085");
        UUID wang = person("pl-wang", "包保干部", village);
        UUID shop = business("穆棱面馆", village, "cadreCode", "pl-wang");
        Reply planned = as("pl-office").post("/people/" + wang + "/leave", Map.of("effective", DAY));
        assertThat(planned.status()).as("%s", planned.body()).isEqualTo(200);
        assertThat(planned.body().get("planned").asBoolean()).isTrue();
        assertThat(latest(shop).cadreId()).isEqualTo(wang);

        Transactions transactions = service().bean(Transactions.class);
        LeavingOnTheDay sweep = service().bean(LeavingOnTheDay.class);
        Instant day = service().at(LocalDateTime.of(2026, 10, 9, 0, 0));
        assertThat(transactions.asSystem(sweep::nextDue)).isBeforeOrEqualTo(day);
        transactions.asSystem(() -> sweep.batch(day.minusSeconds(1)));
        assertThat(latest(shop).cadreId()).isEqualTo(wang);
        transactions.asSystem(() -> sweep.batch(day));
        assertThat(transactions.asSystem(() -> sweep.batch(day))).isZero();
        service().awaitQuiet();
        assertThat(latest(shop).cadreId()).isNull();
        assertThat(latest(shop).gapSince()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(as("pl-office").get("/people/" + wang).body().get("leftOn").asString())
                .isEqualTo(DAY);
    }

    @Test
    void aPlannedLeavingIsTakenBack() {
        person("pc-office", "食品安全办", "231086");
        person("pd-office", "食品安全办", "231025");
        UUID wang = person("pc-wang", "包保干部", "231086001001");
        as("pc-office").post("/people/" + wang + "/leave", Map.of("effective", DAY));
        String cancel = "/people/" + wang + "/leave/cancel";
        assertThat(as("pd-office").post(cancel, Map.of()).status()).isEqualTo(404);
        assertThat(as("pc-wang").post(cancel, Map.of()).status()).isEqualTo(403);
        assertThat(as("pc-office").post(cancel, Map.of()).status()).isEqualTo(200);
        assertThat(as("pc-office").post(cancel, Map.of()).problem()).isEqualTo("no-leaving-planned");
        assertThat(service()
                        .sql()
                        .sql("select act from audit where subject = 'pc-wang' order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("register-person", "plan-leaving", "cancel-leaving"));
    }

    private static BusinessChanged latest(UUID business) {
        return service().published(BusinessChanged.class).stream()
                .filter(event -> event.businessId().equals(business))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }
}
