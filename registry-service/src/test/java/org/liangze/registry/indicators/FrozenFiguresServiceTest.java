package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.kit.data.Transactions;
import org.liangze.registry.indicators.model.Quarter;
import org.liangze.testkit.Reply;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A quarter's figures, frozen when it is over; later fixes stand beside them (domain.md §9). */
class FrozenFiguresServiceTest {
    private static Quarter quarter;
    private static UUID uncovered;
    private static UUID closedAfterwards;

    /** Two covered, one not, one suspended; of the covered one closed only when the quarter was over. */
    @BeforeAll
    static void aQuarterEnds() {
        person("fz-office", "食品安全办", "231226");
        person("fz-cadre", "包保干部", "231226001001");
        business("向阳面馆", "231226001001", "cadreCode", "fz-cadre");
        closedAfterwards = business("向阳饼店", "231226001001", "cadreCode", "fz-cadre");
        uncovered = business("向阳小店", "231226001002");
        business("向阳旧店", "231226001002", "state", "停业");
        service().runSweep("FIGURES");
        service().runSweep("FREEZE");
        quarter = inSystem(() -> Quarter.of(freezing().nextLastDay().orElseThrow()));
        closeAfter(FreezingFigures.over(quarter));
        assertThat(batch(FreezingFigures.over(quarter).minusMillis(1))).isZero();
        assertThat(batch(FreezingFigures.over(quarter).plusSeconds(3 * 86_400))).isPositive();
    }

    @Test
    void evenAfterAnOutageTheFigureIsThatOfTheLastInstant() {
        JsonNode coverage = indicators("?period=" + quarter.name()).get(0);
        assertThat(coverage.get("numerator").asInt()).isEqualTo(2);
        assertThat(coverage.get("denominator").asInt()).isEqualTo(3);
        assertThat(coverage.get("asOf").asString())
                .isEqualTo(FreezingFigures.over(quarter).toString());
        assertThat(coverage.get("frozen").get("numerator").asInt()).isEqualTo(2);
        assertThat(indicators("").get(0).get("denominator").asInt())
                .as("now it is closed")
                .isEqualTo(2);
        assertThat(indicators("").get(0).get("frozen").get("period").asString()).isEqualTo(quarter.name());
    }

    @Test
    void theListBehindAFrozenFigureIsFrozen() {
        Reply missing = as("fz-office").get("/indicators/coverage/list?side=missing&period=" + quarter.name());
        assertThat(missing.body().get("items")).hasSize(1);
        assertThat(missing.body().get("items").get(0).get("businessId").asString())
                .isEqualTo(uncovered.toString());
        Reply met = as("fz-office").get("/indicators/coverage/list?side=numerator&limit=1&period=" + quarter.name());
        assertThat(met.body().get("items")).hasSize(1);
        assertThat(met.body().get("next").isNull()).isFalse();
    }

    @Test
    void aLaterFixIsShownBesideAndNeverOver() {
        person("fr-office", "食品安全办", "231281");
        JsonNode before = as("fz-office")
                .get("/indicators?period=" + quarter.name())
                .body()
                .get(0);
        as("fz-office").post("/businesses/" + uncovered + "/assignment", Map.of("cadreId", cadreOfTheOtherPlace()));
        Reply revision = as("fz-office")
                .post("/indicators/revisions", Map.of("period", quarter.name(), "reason", "补录包保关系"), "fz-revise");
        assertThat(revision.status()).as("%s", revision.body()).isEqualTo(201);
        assertThat(as("fz-office")
                        .post(
                                "/indicators/revisions",
                                Map.of("period", quarter.name(), "reason", "补录包保关系"),
                                "fz-revise")
                        .body())
                .isEqualTo(revision.body());
        JsonNode after = as("fz-office")
                .get("/indicators?period=" + quarter.name())
                .body()
                .get(0);
        assertThat(after.get("numerator")).isEqualTo(before.get("numerator"));
        assertThat(after.get("revised").get("numerator").asInt()).isEqualTo(3);
        assertThat(after.get("revised").get("denominator").asInt()).isEqualTo(3);
        assertThat(after.get("revised").get("reason").asString()).isEqualTo("补录包保关系");
        assertThat(after.get("revised").get("byName").asString()).isEqualTo("人员fz-office");
    }

    @Test
    void aRevisionNeedsAReasonAQuarterAndAnOffice() {
        assertThat(as("fz-office")
                        .post("/indicators/revisions", Map.of("period", quarter.name()))
                        .status())
                .isEqualTo(400);
        assertThat(as("fz-office")
                        .post("/indicators/revisions", Map.of("period", "2031-Q1", "reason", "r"))
                        .status())
                .isEqualTo(404);
        assertThat(as("fz-cadre")
                        .post("/indicators/revisions", Map.of("period", quarter.name(), "reason", "r"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQuarterIsFrozenOnce() {
        Instant over = FreezingFigures.over(quarter);
        assertThat(batch(over)).isZero();
        assertThat(sql().sql("select count(*) from figure_period where period = :p")
                        .param("p", quarter.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tamperingShowsAndNamesThePlace() {
        assertThat(verified().get("ok").asBoolean()).isTrue();
        set("covered = true", "covered = false");
        JsonNode broken = verified();
        assertThat(broken.get("ok").asBoolean()).isFalse();
        assertThat(broken.get("brokenAt").get("period").asString()).isEqualTo(quarter.name());
        assertThat(broken.get("brokenAt").get("region").asString()).isEqualTo("231226001002");
        set("covered = false", "covered = true");
        assertThat(verified().get("ok").asBoolean()).isTrue();
    }

    @Test
    void notEvenTheServiceMayChangeWhatIsFrozen() {
        assertThatThrownBy(() -> inSystem(() -> service()
                        .bean(JdbcClient.class)
                        .sql("update frozen_business set covered = true")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void periodsBeforeTheSystemHaveNoFigures() {
        assertThat(as("fz-office").get("/indicators?period=2001-Q1").status()).isEqualTo(404);
        assertThat(as("fz-office").get("/indicators?period=soon").status()).isEqualTo(400);
        assertThat(as("fz-office")
                        .get("/indicators?period=" + quarter.next().name())
                        .body()
                        .get(0)
                        .get("frozen")
                        .isNull())
                .isTrue();
    }

    private static UUID cadreOfTheOtherPlace() {
        return person("fz-cadre-2", "包保干部", "231226001002");
    }

    /** As if a cadre had seen it closed two hours into the next quarter. */
    private static void closeAfter(Instant over) {
        sql().sql("update business set state = 'SUSPENDED', state_since = :day where id = :id")
                .param("day", quarter.lastDay().plusDays(1))
                .param("id", closedAfterwards)
                .update();
        sql().sql("""
                insert into state_change (id, business_id, region, from_state, to_state, seen_by, seen_at, seen_how, how)
                values (gen_random_uuid(), :id, '231226001001', 'OPERATING', 'SUSPENDED', :by, :at, 'VISIT', '现场')""")
                .param("id", closedAfterwards)
                .param("by", id("fz-cadre"))
                .param("at", Timestamp.from(over.plusSeconds(7_200)))
                .update();
    }

    private static void set(String to, String from) {
        sql().sql("update frozen_business set " + to + " where period = :p and business_id = :id and " + from)
                .param("p", quarter.name())
                .param("id", uncovered)
                .update();
    }

    private static JsonNode verified() {
        return admin().get("/indicators/periods?verify=true").body();
    }

    private static JsonNode indicators(String query) {
        return as("fz-office").get("/indicators" + query).body();
    }

    private static int batch(Instant now) {
        return inSystem(() -> freezing().batch(now));
    }

    private static FreezingFigures freezing() {
        return service().bean(FreezingFigures.class);
    }

    private static <T> T inSystem(java.util.function.Supplier<T> work) {
        return service().bean(Transactions.class).asSystem(work);
    }

    private static JdbcClient sql() {
        return service().sql();
    }
}
