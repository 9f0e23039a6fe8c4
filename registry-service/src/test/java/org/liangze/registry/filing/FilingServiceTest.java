package org.liangze.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.FilingChanged;
import org.liangze.kit.data.Transactions;
import org.liangze.testkit.Reply;

class FilingServiceTest {
    @Test
    void aLevelThatDoesNotAnswerIsOverdueFromTheNextDayAndSaidOnce() {
        String village = "230305001001";
        person("v-office", "食品安全办", "230305");
        person("v-cadre", "包保干部", village);
        UUID shop = business("梨树面馆", village);
        String filing = assign(shop, "v-cadre");

        assertThat(of(filing)).singleElement().satisfies(event -> {
            assertThat(event.officeId()).isEqualTo(id("v-office"));
            assertThat(event.due()).isEqualTo(LocalDate.of(2026, 10, 10));
        });
        OverdueFilings sweep = service().bean(OverdueFilings.class);
        Transactions transactions = service().bean(Transactions.class);
        Instant nextDay = service().at(LocalDateTime.of(2026, 10, 11, 0, 0));
        assertThat(transactions.asSystem(sweep::nextDue)).isBeforeOrEqualTo(nextDay);
        transactions.asSystem(() -> sweep.batch(nextDay.minusSeconds(1)));
        assertThat(of(filing)).extracting(FilingChanged::state).containsExactly("SUBMITTED");
        transactions.asSystem(() -> sweep.batch(nextDay));
        assertThat(transactions.asSystem(() -> sweep.batch(nextDay))).isZero();
        assertThat(of(filing)).extracting(FilingChanged::state).containsExactly("SUBMITTED", "OVERDUE");

        assertThat(as("v-office")
                        .get("/filings?mine=true")
                        .body()
                        .get("items")
                        .get(0)
                        .get("overdue")
                        .asBoolean())
                .isTrue();
        assertThat(as("v-office")
                        .post("/filings/" + filing + "/acknowledge", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whereNoOfficeIsRegisteredAboveTheFilingIsCompleteAtOnce() {
        person("w-cadre", "包保干部", "310101001001");
        UUID shop = business("黄浦面馆", "310101001001");
        assertThat(of(assign(shop, "w-cadre"))).extracting(FilingChanged::state).containsExactly("COMPLETED");
    }

    private static String assign(UUID shop, String cadre) {
        Reply reply = admin().post("/businesses/" + shop + "/assignment", Map.of("cadreId", id(cadre)));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.body().get("filingId").asString();
    }

    private static List<FilingChanged> of(String filing) {
        return service().published(FilingChanged.class).stream()
                .filter(event -> event.filingId().equals(UUID.fromString(filing)))
                .toList();
    }
}
