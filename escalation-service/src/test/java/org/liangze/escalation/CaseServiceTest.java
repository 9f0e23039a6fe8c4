package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageRead;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.Step;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** A case and its reasons on real parts, over National Day 2026. One clock for all tests here; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 9, 30, 8, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(10)
    void afterThreeDaysOfOutageOneMessageIsSaidAndTheMissedOneIsRecorded() {
        County county = County.settled(service, "230161");
        county.advanceTo(10, 1, 0);
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        county.advanceTo(10, 8, 8);
        service.clock().moveTo(service.at(LocalDateTime.of(2026, 10, 11, 8, 0)));
        service.settle();
        assertThat(county.told())
                .containsExactlyInAnyOrder(
                        "2026-10-11 task-overdue UNIT_HEAD head", "2026-10-11 task-overdue UNIT_HEAD office");
        assertThat(county.steps(business)).extracting(CaseStepTaken::step).containsExactly(Step.UNIT_HEAD);

        JsonNode why = why(county, "office", business, "2026-Q3");
        assertThat(standings(why))
                .containsExactly(
                        "CADRE PASSED 2026-10-08T01:00:00Z",
                        "UNIT_HEAD TAKEN 2026-10-10T01:00:00Z",
                        "OFFICE_ABOVE NEXT 2026-10-15T01:00:00Z",
                        "REMINDER_LETTER LATER 2026-10-20T01:00:00Z",
                        "BULLETIN UNDATED",
                        "TALK_PROPOSED UNDATED");
        assertThat(why.path("rungs").path(1).path("lateMinutes").asInt()).isEqualTo(23 * 60);
        JsonNode counted = why.path("counted");
        assertThat(counted.path("from").asString()).isEqualTo("2026-09-30");
        assertThat(counted.path("to").asString()).isEqualTo("2026-10-15");
        assertThat(counted.path("working").asInt()).isEqualTo(7);
        assertThat(counted.path("days")
                        .valueStream()
                        .filter(day -> day.path("kind").asString().equals("MAKE_UP")))
                .extracting(day -> day.path("date").asString())
                .containsExactly("2026-10-10");
        assertThat(why.path("policy").path("version").asInt()).isPositive();
        assertThat(why(county, "cadre", business, "2026-Q3").path("rungs").size())
                .isEqualTo(6);
        assertThat(county.as("other-cadre")
                        .get(path(business, "2026-Q3") + "/why")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(20)
    void whoWasToldAndWhetherItWasRead() {
        County county = County.known(service, "230161");
        UUID business = Fixtures.business("noodle" + county.code);
        UUID message = Ids.named("message", county.code);
        UUID head = county.person("head");
        var now = service.clock().instant();
        service.publishTwice(new MessageIssued(
                message,
                head,
                MessageType.TASK_OVERDUE,
                List.of(business.toString()),
                List.of("UNIT_HEAD"),
                List.of("in-app", "email"),
                null,
                "督导逾期",
                now));
        service.publish(new MessageIssued(
                Ids.named("other", county.code),
                head,
                MessageType.TASK_OVERDUE,
                List.of(UUID.randomUUID().toString()),
                List.of("UNIT_HEAD"),
                List.of("in-app"),
                null,
                "另一家",
                now));
        service.publishTwice(new MessageDelivered(message, head, "in-app", now));
        service.publish(new MessageUndeliverable(message, head, MessageType.TASK_OVERDUE, "email", "退信", now));
        service.publishTwice(new MessageRead(message, head, MessageType.TASK_OVERDUE, true, now.plusSeconds(60)));
        JsonNode told = why(county, "office", business, "2026-Q3").path("told");
        assertThat(told.size()).isEqualTo(2);
        JsonNode one = told.valueStream()
                .filter(row -> row.path("recipientId").asString().equals(head.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(one.path("channels").toString()).isEqualTo("[\"in-app\",\"email\"]");
        assertThat(one.path("delivered").toString()).isEqualTo("[\"in-app\"]");
        assertThat(one.path("readAt").asString()).isEqualTo(now.plusSeconds(60).toString());
        assertThat(one.path("acknowledgedAt").asString()).isNotEmpty();
        assertThat(one.path("failure").asString()).contains("退信");
        assertThat(told.valueStream().filter(row -> !row.hasNonNull("issuedAt")))
                .hasSize(1);

        var pdf = county.as("office").download(path(business, "2026-Q3") + "/paper");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    @Order(30)
    void anOfficeRaisesAndLowersWithAReason() {
        County county = County.known(service, "230161");
        UUID business = Fixtures.business("noodle" + county.code);
        String path = path(business, "2026-Q3");
        assertThat(county.as("cadre")
                        .post(path + "/raise", Map.of("reason", "急"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("office").post(path + "/raise", Map.of()).status()).isEqualTo(400);
        Reply raised = county.as("office").post(path + "/raise", Map.of("reason", "群众多次反映"));
        assertThat(raised.status()).isEqualTo(200);
        assertThat(raised.body().path("step").asString()).isEqualTo("OFFICE_ABOVE");
        assertThat(raised.body().path("nextAt").asString()).isEqualTo("2026-10-20T01:00:00Z");
        service.settle();
        assertThat(county.all(AlertRaised.class).stream()
                        .filter(one -> one.recipientId().equals(county.person("office")))
                        .filter(one -> one.step() == Step.OFFICE_ABOVE)
                        .filter(one -> one.businesses().stream()
                                .anyMatch(ref -> ref.id().equals(business))))
                .hasSize(1);
        JsonNode rung = why(county, "office", business, "2026-Q3").path("rungs").path(2);
        assertThat(rung.path("reason").asString()).isEqualTo("群众多次反映");
        assertThat(rung.path("lateMinutes").asInt()).isZero();

        Reply lowered = county.as("office").post(path + "/lower", Map.of("reason", "已答复群众"));
        assertThat(lowered.body().path("step").asString()).isEqualTo("UNIT_HEAD");
        assertThat(lowered.body().path("nextStep").asString()).isEqualTo("REMINDER_LETTER");
        county.advanceTo(10, 15, 10);
        assertThat(county.steps(business))
                .extracting(CaseStepTaken::step)
                .containsExactly(Step.UNIT_HEAD, Step.OFFICE_ABOVE);
    }

    @Test
    @Order(40)
    void aPauseEndsByItselfOnADayAheadAndNotTooFar() {
        County county = County.settled(service, "230162");
        county.advanceTo(10, 16, 0);
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        county.advanceTo(10, 16, 10);
        String path = path(business, "2026-Q3");
        for (String until : List.of("2026-10-15", "2026-10-16", "2026-11-16")) {
            assertThat(county.as("office")
                            .post(path + "/pause", Map.of("reason", "送检", "until", until))
                            .status())
                    .as(until)
                    .isEqualTo(400);
        }
        assertThat(county.as("office")
                        .post(path + "/pause", Map.of("reason", "送检", "until", "2026-10-27"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("PAUSED");
        assertThat(county.as("office")
                        .post(path + "/raise", Map.of("reason", "急"))
                        .status())
                .isEqualTo(409);
        county.advanceTo(10, 28, 10);
        assertThat(county.told())
                .as(
                        "while paused UNIT_HEAD (10-20) and OFFICE_ABOVE (10-26) fell due; the higher one is said, at the send hour")
                .containsExactlyInAnyOrder(
                        "2026-10-16 task-overdue CADRE cadre",
                        "2026-10-16 task-overdue CADRE liaison",
                        "2026-10-28 task-overdue OFFICE_ABOVE office");
        assertThat(county.steps(business))
                .extracting(CaseStepTaken::step)
                .containsExactly(Step.CADRE, Step.OFFICE_ABOVE);
        assertThat(standings(why(county, "office", business, "2026-Q3")))
                .contains("UNIT_HEAD PASSED 2026-10-20T01:00:00Z");
    }

    @Test
    @Order(50)
    void theAuditorTellsADifferenceAndNeverRepairs() {
        County county = County.settled(service, "230163");
        county.advanceTo(10, 29, 0);
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        county.advanceTo(10, 30, 7);
        assertThat(report(county).path("differing").asInt()).isZero();
        assertThat(report(county).path("checked").asInt()).isGreaterThanOrEqualTo(2);
        UUID id = caseOf(business, "2026-Q3");
        move(id, "+ interval '1 day'");
        county.advanceTo(10, 31, 7);
        assertThat(report(county).path("differing").asInt()).isEqualTo(1);
        JsonNode difference = report(county).path("differences").path(0);
        assertThat(difference.path("caseId").asString()).isEqualTo(id.toString());
        assertThat(difference.path("computed").asString()).contains("UNIT_HEAD", "2026-11-02T01:00:00Z");
        assertThat(difference.path("stored").asString()).contains("2026-11-03T01:00:00Z");
        assertThat(county.exceptions("case-step-differs")).hasSize(1);
        assertThat(county.as("office").get("/cases/" + id).body().path("nextAt").asString())
                .isEqualTo("2026-11-03T01:00:00Z");
        county.advanceTo(11, 1, 7);
        assertThat(county.exceptions("case-step-differs")).hasSize(1);
        move(id, "- interval '1 day'");
        county.advanceTo(11, 2, 7);
        assertThat(county.exceptions("case-step-differs")).isEmpty();
        assertThat(report(county).path("differences").size()).isZero();
        assertThat(county.as("cadre").get("/case-audit").status()).isEqualTo(403);
    }

    private static void move(UUID id, String by) {
        service.sql()
                .sql("update escalation_case set next_at = next_at " + by + " where case_id = :id")
                .param("id", id)
                .update();
    }

    private static JsonNode report(County county) {
        return county.as("office").get("/case-audit").body();
    }

    private static JsonNode why(County county, String who, UUID business, String period) {
        Reply reply = county.as(who).get(path(business, period) + "/why");
        assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
        return reply.body();
    }

    private static List<String> standings(JsonNode why) {
        return why.path("rungs")
                .valueStream()
                .map(rung -> "%s %s %s"
                        .formatted(
                                rung.path("mark").asString(),
                                rung.path("standing").asString(),
                                rung.path("at").asString(""))
                        .strip())
                .toList();
    }

    private static UUID caseOf(UUID business, String period) {
        return Ids.named("case", "VISIT", County.task(business, TaskKind.QUARTERLY, period));
    }

    private static String path(UUID business, String period) {
        return "/cases/" + caseOf(business, period);
    }
}
