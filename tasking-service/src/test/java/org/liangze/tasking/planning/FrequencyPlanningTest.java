package org.liangze.tasking.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Level;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.Tier;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/**
 * 道里 visits tier A once a half-year and tier C twice a quarter; its neighbour everybody once a quarter. Begins with the
 * third quarter of 2026; 道里 runs no campaigns.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrequencyPlanningTest {
    private static ServiceUnderTest service;
    private static int heard;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 7, 1, 0, 0));
        service.publish(
                aPerson("f-wang").build(),
                aPerson("f-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build());
        put("campaigns", "2026-06-01", "none");
        frequency("2026-07-01", "HALF_YEAR");
        service.publish(
                aBusiness("f-a").tier(Tier.A).coveredBy("f-wang").build(),
                aBusiness("f-c").tier(Tier.C).coveredBy("f-wang").build(),
                aBusiness("f-d").coveredBy("f-wang").build(),
                aBusiness("f-next-door")
                        .tier(Tier.A)
                        .in("230103001001")
                        .coveredBy("f-wang")
                        .build());
        service.advanceTo(LocalDateTime.of(2026, 7, 1, 9, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void eachTierHasItsOwnPeriodsWhereItsPlaceSaysSo() {
        assertThat(tasks("f-a")).containsExactly("2026-H2 2026-12-31 OPEN");
        assertThat(tasks("f-c")).as("the second round comes later").containsExactly("2026-Q3-1 2026-08-15 OPEN");
        assertThat(tasks("f-d")).containsExactly("2026-Q3 2026-09-30 OPEN");
        assertThat(tasks("f-next-door")).containsExactly("2026-Q3 2026-09-30 OPEN");
        assertThat(news()).containsExactlyInAnyOrder("2026-H2 [f-a]", "2026-Q3-1 [f-c]", "2026-Q3 [f-d, f-next-door]");
    }

    @Test
    @Order(1)
    void theTotalsOfAQuarterCountEveryRoundThatTouchesIt() {
        var plan = service.as(person("f-office")).get("/plans/current").body();
        assertThat(plan.path("rounds")
                        .valueStream()
                        .map(part -> part.path("period").asString() + " "
                                + part.path("tasks").asInt()))
                .containsExactly("2026-Q3-1 1", "2026-Q3 1", "2026-H2 1");
        assertThat(plan.path("tasks").asInt()).isEqualTo(3);
        assertThat(plan.path("open").asInt()).isEqualTo(3);
        var mine = service.as(person("f-wang")).get("/tasks/mine").body();
        assertThat(mine.path("total").asInt()).as("what they see of it").isEqualTo(3);
    }

    @Test
    @Order(2)
    void aNewcomerIsAnnouncedOnceAndTheNextOfTheDayAtTheNextSendHour() {
        service.advanceTo(LocalDateTime.of(2026, 7, 8, 10, 0));
        service.publishTwice(aBusiness("f-first").coveredBy("f-wang").build());
        service.settle();
        assertThat(news()).containsExactly("2026-Q3 [f-first]");
        service.publish(aBusiness("f-second").coveredBy("f-wang").build());
        service.settle();
        service.publish(aBusiness("f-third").coveredBy("f-wang").build());
        service.settle();
        assertThat(news()).as("not twice a day").isEmpty();
        service.advanceTo(LocalDateTime.of(2026, 7, 9, 8, 59));
        assertThat(news()).isEmpty();
        service.advanceTo(LocalDateTime.of(2026, 7, 9, 18, 0));
        assertThat(news()).containsExactly("2026-Q3 [f-second, f-third]");
        service.as(person("f-office")).post("/plans/run", "");
        service.advanceTo(LocalDateTime.of(2026, 7, 10, 18, 0));
        assertThat(news()).as("and not again").isEmpty();
    }

    @Test
    @Order(3)
    void aChangedPolicyMakesTheNextRunRepairTheSetThereAndNowhereElse() {
        List<String> nextDoor = tasks("f-next-door");
        frequency("2026-07-01", "QUARTER");
        service.settle();
        assertThat(tasks("f-a")).containsExactly("2026-Q3 2026-09-30 OPEN", "2026-H2 2026-12-31 CANCELLED");
        assertThat(service.published(TaskClosed.class))
                .filteredOn(closed -> closed.businessId().equals(business("f-a")))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("督导频次调整，任务取消"));
        assertThat(tasks("f-next-door")).isEqualTo(nextDoor);
        assertThat(service.runSweep("PLANNING")).isZero();
    }

    @Test
    @Order(4)
    void roundsFollowEachOther() {
        service.advanceTo(LocalDateTime.of(2026, 8, 16, 9, 0));
        assertThat(tasks("f-c")).containsExactly("2026-Q3-1 2026-08-15 OVERDUE", "2026-Q3-2 2026-09-30 OPEN");
    }

    @Test
    @Order(5)
    void aPolicyOfTheMiddleOfAHalfYearWaitsForTheNextSoThatNobodyFallsBetween() {
        frequency("2026-10-01", "HALF_YEAR");
        service.advanceTo(LocalDateTime.of(2026, 10, 1, 9, 0));
        assertThat(tasks("f-a"))
                .containsExactly(
                        "2026-Q3 2026-09-30 OVERDUE", "2026-H2 2026-12-31 CANCELLED", "2026-Q4 2026-12-31 OPEN");
    }

    @Test
    @Order(6)
    void whatCannotBeReadIsRefusedBeforeItStopsThePlan() {
        Reply refused = service.as(person("f-office"))
                .put(
                        "/policies/visit.frequency",
                        Map.of(
                                "effectiveFrom",
                                "2026-09-01",
                                "value",
                                Map.of("A", Map.of("visits", 0, "period", "QUARTER"))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("policy-value");
        assertThat(put("campaigns", "2026-09-01", "双十一").status()).isEqualTo(400);
        assertThat(service.as(person("f-wang"))
                        .put("/policies/visit.frequency", Map.of("effectiveFrom", "2026-09-01", "value", Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(7)
    void whatDependsOnAYearWithoutANoticeIsMarkedProvisionalAndSaysWhy() {
        assertThat(service.as(person("f-office"))
                        .get("/plans/preview?period=2027-Q1")
                        .body()
                        .path("provisional")
                        .asString())
                .contains("暂定", "2027年节假日安排");
        assertThat(service.as(person("f-office"))
                        .get("/campaigns?year=2027")
                        .body()
                        .valueStream()
                        .filter(campaign -> campaign.path("name").asString().equals("国庆")))
                .singleElement()
                .satisfies(campaign -> {
                    assertThat(campaign.path("opens").isNull()).isTrue();
                    assertThat(campaign.path("reason").asString()).contains("暂定");
                });
        assertThat(service.as(person("f-office"))
                        .get("/plans/preview?period=2026-Q4")
                        .body()
                        .path("provisional")
                        .isNull())
                .isTrue();
    }

    private static void frequency(String from, String ofTierA) {
        Map<String, Object> value = Map.of(
                "A", Map.of("visits", 1, "period", ofTierA),
                "C", Map.of("visits", 2, "period", "QUARTER"));
        assertThat(put("visit.frequency", from, value).status()).isEqualTo(200);
    }

    private static Reply put(String policy, String from, Object value) {
        return service.as(person("f-office")).put("/policies/" + policy, Map.of("effectiveFrom", from, "value", value));
    }

    private static List<String> tasks(String code) {
        return service.sql()
                .sql("""
                        select period || ' ' || due || ' ' || state
                          from task where business_id = :business order by due, period""")
                .param("business", business(code))
                .query(String.class)
                .list();
    }

    /** What was announced to Wang since the last look. */
    private static List<String> news() {
        List<String> all = service.published(PlanIssued.class).stream()
                .filter(plan -> plan.cadreId().equals(person("f-wang")))
                .map(plan -> plan.period() + " "
                        + plan.businesses().stream().map(BusinessRef::name).toList())
                .toList();
        List<String> fresh = all.subList(heard, all.size());
        heard = all.size();
        return fresh;
    }
}
