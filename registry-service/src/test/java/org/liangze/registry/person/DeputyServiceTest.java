package org.liangze.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.PersonChanged;
import org.liangze.kit.data.Transactions;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A deputy stands in from a day to a day; everybody is told on the first and after the last. */
class DeputyServiceTest {
    @Test
    void aDeputyIsToldOfOnlyWhileItStandsIn() {
        String village = "230502001001";
        person("dp-office", "食品安全办", "230502");
        person("dp-other", "食品安全办", "230503");
        UUID wang = person("dp-wang", "包保干部", village);
        UUID zhang = person("dp-zhang", "包保干部", village);
        String path = "/people/" + wang + "/deputy";
        Map<String, Object> holiday = Map.of("deputyId", zhang, "from", "2026-10-08", "to", "2026-10-12");
        assertThat(as("dp-other").post(path, holiday).status()).isEqualTo(404);
        assertThat(as("dp-zhang").post(path, holiday).status()).isEqualTo(403);
        Reply named = as("dp-office").post(path, holiday);
        assertThat(named.status()).as("%s", named.body()).isEqualTo(200);
        assertThat(latest(wang).deputyId()).isNull();
        JsonNode file = as("dp-office").get("/people/" + wang).body();
        assertThat(file.get("deputyName").asString()).isEqualTo("人员dp-zhang");
        assertThat(file.get("deputyTo").asString()).isEqualTo("2026-10-12");
        assertThat(file.get("deputyActing").asBoolean()).isFalse();

        StandingIn sweep = service().bean(StandingIn.class);
        Transactions transactions = service().bean(Transactions.class);
        Instant first = service().at(LocalDateTime.of(2026, 10, 8, 0, 0));
        assertThat(transactions.asSystem(sweep::nextDue)).isBeforeOrEqualTo(first);
        transactions.asSystem(() -> sweep.batch(first.minusSeconds(1)));
        assertThat(latest(wang).deputyId()).isNull();
        transactions.asSystem(() -> sweep.batch(first));
        assertThat(transactions.asSystem(() -> sweep.batch(first))).isZero();
        assertThat(latest(wang).deputyId()).isEqualTo(zhang);
        Instant after = service().at(LocalDateTime.of(2026, 10, 13, 0, 0));
        transactions.asSystem(() -> sweep.batch(after.minusSeconds(1)));
        assertThat(latest(wang).deputyId()).isEqualTo(zhang);
        transactions.asSystem(() -> sweep.batch(after));
        assertThat(latest(wang).deputyId()).isNull();
    }

    @Test
    void aDeputyWithoutDatesStandsInAtOnceUntilFurtherNotice() {
        String village = "230521001001";
        UUID wang = person("dq-wang", "包保干部", village);
        UUID zhang = person("dq-zhang", "包保干部", village);
        String path = "/people/" + wang + "/deputy";
        assertThat(admin().post(path, Map.of("deputyId", zhang)).status()).isEqualTo(200);
        assertThat(latest(wang).deputyId()).isEqualTo(zhang);
        assertThat(admin().post(path, Map.of()).status()).isEqualTo(200);
        assertThat(latest(wang).deputyId()).isNull();
    }

    @Test
    void wrongDatesOneselfAndWhoHasLeftAreRefused() {
        String village = "230522001001";
        UUID wang = person("dr-wang", "包保干部", village);
        UUID gone = person("dr-gone", "包保干部", village);
        admin().post("/people/" + gone + "/leave", Map.of());
        String path = "/people/" + wang + "/deputy";
        assertThat(admin().post(path, Map.of("deputyId", wang)).problem()).isEqualTo("deputy-self");
        assertThat(admin().post(path, Map.of("deputyId", gone)).problem()).isEqualTo("deputy-unfit");
        assertThat(admin().post(path, Map.of("deputyId", id("nobody"))).status())
                .isEqualTo(404);
        UUID zhang = person("dr-zhang", "包保干部", village);
        assertThat(admin().post(path, Map.of("deputyId", zhang, "from", "2026-10-09", "to", "2026-10-08"))
                        .problem())
                .isEqualTo("deputy-dates");
        assertThat(admin().post(path, Map.of("deputyId", zhang, "to", "2026-09-27"))
                        .problem())
                .isEqualTo("deputy-dates");
    }

    private static PersonChanged latest(UUID person) {
        return service().published(PersonChanged.class).stream()
                .filter(event -> event.personId().equals(person))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }
}
