package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Step;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** Gaps and missed visits climb their ladders on real parts. One clock for all tests here, so they go by the calendar; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 9, 27, 8, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(90)
    void aGapIsFollowedToItsBreachAndATalk() {
        County county = County.settled(service, "230107");
        UUID business = county.business("noodle");
        UUID second = county.business("bakery");
        UUID closing = county.business("stall");
        county.advanceTo(9, 28, 9);
        for (String name : List.of("noodle", "bakery", "stall")) {
            service.publish(aBusiness(name + county.code)
                    .in(county.village)
                    .gapSince(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 10), "cadre" + county.code)
                    .version(2)
                    .build());
        }
        service.publish(aBusiness("stall" + county.code)
                .in(county.village)
                .state(OperatingState.SUSPENDED)
                .version(3)
                .build());
        county.advanceTo(10, 12, 10);
        assertThat(county.told(business, second, closing))
                .containsExactlyInAnyOrder(
                        "2026-09-29 gap-reminder DAY_1 office",
                        "2026-09-29 gap-reminder DAY_1 liaison",
                        "2026-10-08 gap-reminder DAY_3 office",
                        "2026-10-08 gap-reminder DAY_3 liaison",
                        "2026-10-09 gap-reminder DAY_4 office",
                        "2026-10-09 gap-reminder DAY_4 liaison",
                        "2026-10-12 gap-breached BREACHED office");
        AlertRaised breach = county.all(AlertRaised.class).stream()
                .filter(one -> one.recipientId().equals(county.person("city")))
                .filter(one -> one.message() == MessageType.GAP_BREACHED)
                .filter(one ->
                        one.businesses().stream().anyMatch(ref -> ref.id().equals(business)))
                .findFirst()
                .orElseThrow();
        assertThat(breach.businesses()).extracting(ref -> ref.id()).containsExactlyInAnyOrder(business, second);
        assertThat(county.all(AlertRaised.class))
                .filteredOn(one -> one.ladder() == Ladder.GAP)
                .filteredOn(one ->
                        one.businesses().stream().anyMatch(ref -> ref.id().equals(business)))
                .as("the deadline people are told is the last day for a new cadre, not the day of the gap")
                .extracting(AlertRaised::due)
                .containsOnly(LocalDate.of(2026, 10, 10));

        service.publish(aBusiness("bakery" + county.code)
                .in(county.village)
                .coveredBy("other-cadre" + county.code)
                .version(3)
                .build());
        county.advanceTo(10, 19, 10);
        assertThat(county.steps(second)).extracting(CaseStepTaken::step).doesNotContain(Step.TALK_PROPOSED);
        assertThat(county.steps(business)).extracting(CaseStepTaken::step).contains(Step.TALK_PROPOSED);
        assertThat(county.told()).contains("2026-10-19 talk-proposed TALK_PROPOSED leader");
    }

    @Test
    @Order(100)
    void aMissedVisitClimbsToTheTalk() {
        County county = County.settled(service, "230108");
        county.advanceTo(10, 20, 0);
        UUID business = county.business("noodle");
        UUID second = county.business("bakery");
        UUID important = county.business("factory", Tier.B);
        service.publish(
                county.overdue(business, TaskKind.QUARTERLY, "2026-Q3", Tier.D),
                county.overdue(business, TaskKind.CAMPAIGN, "2026-国庆", Tier.D),
                county.overdue(second, TaskKind.QUARTERLY, "2026-Q3", Tier.D),
                county.overdue(important, TaskKind.QUARTERLY, "2026-Q3", Tier.B));
        county.advanceTo(10, 20, 10);
        assertThat(county.told())
                .containsExactlyInAnyOrder(
                        "2026-10-20 task-overdue CADRE cadre", "2026-10-20 task-overdue CADRE liaison");
        AlertRaised alert = county.all(AlertRaised.class).stream()
                .filter(one -> one.recipientId().equals(county.person("cadre")))
                .findFirst()
                .orElseThrow();
        assertThat(alert.businesses())
                .extracting(ref -> ref.id())
                .containsExactlyInAnyOrder(business, second, important);
        service.publish(county.closed(second, TaskKind.QUARTERLY, "2026-Q3"));

        Reply queue = county.as("office").get("/queue?business=" + business);
        assertThat(queue.body().path("items")).hasSize(2);
        String caseId = queue.body().path("items").path(0).path("caseId").asString();
        assertThat(queue.body().path("items").path(0).path("nextStep").asString())
                .isEqualTo("UNIT_HEAD");
        Reply acknowledged = county.as("office").post("/cases/" + caseId + "/acknowledge", Map.of("note", "知悉"));
        assertThat(acknowledged.status()).isEqualTo(200);
        assertThat(acknowledged.body().path("acknowledgedBy").asString())
                .isEqualTo(county.person("office").toString());

        county.advanceTo(10, 27, 10);
        Reply held = county.as("office").post("/cases/" + caseId + "/acknowledge", Map.of());
        assertThat(held.body().path("nextAt").asString()).isEqualTo("2026-10-29T01:00:00Z");
        county.advanceTo(10, 28, 10);
        Reply once = county.as("office").post("/cases/" + caseId + "/acknowledge", Map.of());
        assertThat(once.body().path("nextAt").asString()).isEqualTo("2026-10-29T01:00:00Z");
        county.advanceTo(11, 2, 10);
        assertThat(county.steps(second)).extracting(CaseStepTaken::step).containsExactly(Step.CADRE);
        assertThat(county.told())
                .contains(
                        "2026-10-22 task-overdue UNIT_HEAD head",
                        "2026-10-22 task-overdue UNIT_HEAD office",
                        "2026-10-28 task-overdue OFFICE_ABOVE office",
                        "2026-11-02 letter-draft REMINDER_LETTER office")
                .doesNotHaveDuplicates();
        county.advanceTo(11, 3, 10);
        assertThat(county.told()).contains("2026-11-03 talk-proposed TALK_PROPOSED leader");

        UUID letter = county.letter(business);
        assertThat(county.as("office")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(county.told()).contains("2026-11-03 letter-sent - head");
        county.advanceTo(11, 18, 10);
        assertThat(county.told())
                .contains("2026-11-13 letter-reminder - head", "2026-11-18 talk-proposed TALK_PROPOSED leader");
        assertThat(county.steps(business)).extracting(CaseStepTaken::step).contains(Step.BULLETIN, Step.TALK_PROPOSED);

        UUID talk = county.talk(business);
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/approve", Map.of())
                        .status())
                .isEqualTo(403);
        Reply approved = county.as("leader").post("/talks/" + talk + "/approve", Map.of());
        assertThat(approved.body().path("talkOn").asString()).isEqualTo("2026-11-23");
        assertThat(county.told()).contains("2026-11-18 talk-approved - office", "2026-11-18 talk-notice - head");
        assertThat(county.as("leader")
                        .post("/talks/" + talk + "/approve", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(county.all(TalkChanged.class).stream()
                        .filter(one -> one.talkId().equals(talk))
                        .map(TalkChanged::state))
                .containsExactly(TalkState.PROPOSED, TalkState.APPROVED, TalkState.NOTIFIED);
    }

    @Test
    @Order(130)
    void aStepIsTakenOnceHoweverManySweepsRunAtOnce() throws Exception {
        County county = County.settled(service, "230111");
        county.advanceTo(11, 25, 0);
        List<UUID> businesses =
                IntStream.range(0, 8).mapToObj(n -> county.business("shop" + n)).toList();
        businesses.forEach(one -> service.publish(county.overdue(one, TaskKind.QUARTERLY, "2026-X", Tier.D)));
        service.clock().moveTo(service.at(LocalDateTime.of(2026, 11, 25, 9, 0)));
        var sweep = service.bean(Sweeps.class).all().stream()
                .filter(one -> one.name().equals("CASE_STEPS"))
                .findFirst()
                .orElseThrow();
        Transactions transactions = service.bean(Transactions.class);
        Callable<Integer> run =
                () -> transactions.asSystem(() -> sweep.batch(service.clock().instant()));
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(run, run, run, run))) {
                assertThat(done.get()).isGreaterThanOrEqualTo(0);
            }
        }
        service.settle();
        service.settle();
        assertThat(county.all(CaseStepTaken.class).stream().filter(one -> businesses.contains(one.businessId())))
                .hasSize(8);
        assertThat(county.told())
                .containsExactlyInAnyOrder(
                        "2026-11-25 task-overdue CADRE cadre", "2026-11-25 task-overdue CADRE liaison");
    }

    @Test
    @Order(140)
    void aCaseIsAssignedPausedResumedAndClosedByItsOffice() {
        County county = County.settled(service, "230112");
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Y", Tier.D));
        county.advanceTo(11, 25, 10);
        String id = county.as("office")
                .get("/queue")
                .body()
                .path("items")
                .path(0)
                .path("caseId")
                .asString();
        String path = "/cases/" + id;
        assertThat(county.as("cadre").post(path + "/pause", Map.of()).status()).isEqualTo(403);
        assertThat(county.as("office")
                        .post(path + "/pause", Map.of("reason", "停业装修"))
                        .status())
                .isEqualTo(400);
        assertThat(county.as("office")
                        .post(path + "/pause", Map.of("reason", "停业装修", "until", "2026-11-30"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("PAUSED");
        assertThat(county.as("office")
                        .post(path + "/assign", Map.of("to", county.person("leader")))
                        .body()
                        .path("ownerId")
                        .asString())
                .isEqualTo(county.person("leader").toString());
        county.advanceTo(11, 30, 10);
        assertThat(county.steps(business)).hasSize(1);
        county.advanceTo(12, 1, 10);
        assertThat(county.steps(business)).extracting(CaseStepTaken::step).containsExactly(Step.CADRE, Step.UNIT_HEAD);
        assertThat(county.as("office").post(path + "/close", Map.of()).status()).isEqualTo(400);
        assertThat(county.as("office")
                        .post(path + "/close", Map.of("evidence", "已停业"))
                        .status())
                .isEqualTo(200);
        assertThat(county.as("office")
                        .post(path + "/close", Map.of("evidence", "再次"))
                        .status())
                .isEqualTo(409);
        assertThat(county.as("office").get("/queue").body().path("items")).isEmpty();
    }
}
