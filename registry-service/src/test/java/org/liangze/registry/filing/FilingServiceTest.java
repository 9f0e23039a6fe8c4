package org.liangze.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.FilingChanged;
import org.liangze.kit.data.Transactions;
import org.liangze.registry.deadline.In2027;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

class FilingServiceTest {
    @Test
    void aLevelThatDoesNotAnswerIsOverdueFromTheNextDayAndSaidOnce() {
        String village = "231102001001";
        person("fl-office", "食品安全办", "231102");
        person("fl-cadre", "包保干部", village);
        UUID shop = business("梨树面馆", village);
        String filing = assign(shop, "fl-cadre");

        assertThat(of(filing)).singleElement().satisfies(event -> {
            assertThat(event.officeId()).isEqualTo(id("fl-office"));
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

        assertThat(as("fl-office")
                        .get("/filings?mine=true")
                        .body()
                        .get("items")
                        .get(0)
                        .get("overdue")
                        .asBoolean())
                .isTrue();
        assertThat(as("fl-office")
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

    @Test
    void severalAreAcknowledgedTogetherAndWhatCannotBeIsNamed() {
        String village = "230811001001";
        person("fb-city", "食品安全办", "2308");
        person("fb-office", "食品安全办", "230811");
        person("fb-other", "食品安全办", "230882");
        person("fb-cadre", "包保干部", village);
        String one = assign(business("郊区甲店", village), "fb-cadre");
        String two = assign(business("郊区乙店", village), "fb-cadre");
        Map<String, Object> both = Map.of("ids", List.of(one, two));
        assertThat(as("fb-other").post("/filings/acknowledge", both).body().get("failed"))
                .hasSize(2);
        assertThat(as("fb-cadre").post("/filings/acknowledge", both).status()).isEqualTo(403);
        assertThat(as("fb-office").get("/filings?state=WAITING").body().get("items"))
                .hasSize(2);
        assertThat(as("fb-office").get("/filings?state=OVERDUE").body().get("items"))
                .isEmpty();
        assertThat(as("fb-office").post("/filings/acknowledge", both).body().get("done"))
                .hasSize(2);
        Reply again = as("fb-office").post("/filings/acknowledge", both);
        assertThat(again.body().get("failed").get(0).get("why").asString()).contains("市级");
        as("fb-city").post("/filings/acknowledge", Map.of("ids", List.of(one)));
        assertThat(as("fb-office").get("/filings?state=COMPLETED").body().get("items"))
                .hasSize(1);

        JsonNode whole = as("fb-office").get("/filings/" + one).body();
        assertThat(whole.get("filing").get("cadreName").asString()).isEqualTo("人员fb-cadre");
        assertThat(whole.get("levels")
                        .valueStream()
                        .map(level -> level.get("level").asString()))
                .containsExactly("COUNTY", "CITY");
        assertThat(whole.get("levels").get(0).get("acknowledgedByName").asString())
                .isEqualTo("人员fb-office");
        assertThat(whole.get("levels").get(0).get("due").asString()).isEqualTo("2026-10-10");
        assertThat(as("fb-other").get("/filings/" + one).status()).isEqualTo(404);
        assertThat(as("fb-cadre").get("/filings/" + one).status()).isEqualTo(403);
    }

    @Test
    void aDayThatWaitedForItsCalendarIsToldOnceItIsKnown() {
        String village = "230822001001";
        person("fw-office", "食品安全办", "230822");
        person("fw-cadre", "包保干部", village);
        admin().put(
                        "/policies/filing.working-days",
                        Map.of("region", "230822", "effectiveFrom", "2026-01-01", "value", 66));
        String filing = assign(business("桦南面馆", village), "fw-cadre");
        assertThat(of(filing))
                .singleElement()
                .satisfies(event -> assertThat(event.due()).isNull());
        DatingFilings sweep = new DatingFilings(
                service().bean(Filings.class),
                service().bean(FilingUpward.class),
                In2027.deadlines(),
                service().bean(Clock.class));
        Transactions transactions = service().bean(Transactions.class);
        Instant now = service().clock().instant();
        assertThat(transactions.asSystem(() -> sweep.batch(now))).isEqualTo(1);
        assertThat(transactions.asSystem(() -> sweep.batch(now))).isZero();
        assertThat(of(filing)).last().satisfies(event -> {
            assertThat(event.state()).isEqualTo("SUBMITTED");
            assertThat(event.due()).isEqualTo(LocalDate.of(2027, 1, 5));
        });
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
