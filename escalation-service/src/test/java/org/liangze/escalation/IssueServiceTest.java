package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Level;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Role;
import org.liangze.contracts.Step;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** Issues and their closed loop on real parts. One clock for all tests here, so they go by the calendar; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssueServiceTest {
    private static ServiceUnderTest service;
    private static County handedOver;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 8, 3, 8, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(20)
    void anIssueIsHandedOverAndGoesRoundTheLoop() {
        County county = County.settled(service, "230102");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 8, 18));

        IssueHandedOver handed = county.all(IssueHandedOver.class).stream()
                .filter(one -> one.issueId().equals(issue))
                .findFirst()
                .orElseThrow();
        assertThat(handed.regulatorId()).isEqualTo(county.person("regulator"));
        assertThat(handed.acceptBy()).isEqualTo(LocalDate.of(2026, 8, 4));
        assertThat(handed.inspectBy()).isEqualTo(LocalDate.of(2026, 8, 6));

        assertThat(county.as("regulator").get("/issues?view=received").body().path("items"))
                .hasSize(1);
        assertThat(county.allowed("regulator", issue)).containsExactly("accept", "return", "forward");
        assertThat(county.allowed("office", issue)).containsExactly("rectify");
        assertThat(county.allowed("leader", issue)).isEmpty();
        county.ok("regulator", issue, "accept", Map.of());
        county.ok("regulator", issue, "inspect", Map.of("outcome", "CORRECTION_ORDERED", "due", "2026-08-20"));
        county.ok("regulator", issue, "report", Map.of("note", "责令改正"));
        assertThat(service.as(business)
                        .post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"))
                        .status())
                .isEqualTo(200);
        county.ok("cadre", issue, "verify", Map.of());

        assertThat(county.changes(issue))
                .containsExactly(
                        "hand-over HANDED_OVER",
                        "accept ACCEPTED",
                        "inspect INSPECTED",
                        "inspect CORRECTION_ORDERED",
                        "report CORRECTION_ORDERED",
                        "rectify RECTIFIED",
                        "verify VERIFIED",
                        "verify CLOSED");
        assertThat(county.told(business))
                .containsExactlyInAnyOrder(
                        "2026-08-03 issue-result - cadre",
                        "2026-08-03 rectification-submitted - cadre",
                        "2026-08-03 rectification-submitted - regulator",
                        "2026-08-03 issue-closed - business");
        assertThat(county.all(CaseEnded.class).stream().filter(one -> issue.equals(one.issueId())))
                .extracting(CaseEnded::ladder)
                .containsExactlyInAnyOrder(Ladder.ISSUE, Ladder.REGULATOR, Ladder.VERIFICATION);
        Reply record = county.as("office").get("/issues/" + issue);
        assertThat(record.body().path("history")).hasSize(9);
        assertThat(record.body().path("steps")).hasSize(4);
        assertThat(record.body().path("issue").path("due").asString()).isEqualTo("2026-08-20");
    }

    @Test
    @Order(25)
    void openIssuesFollowAHandOverWithTheirDueDate() {
        County county = County.settled(service, "230121");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 8, 18));
        service.awaitQuiet();
        county.handOver("noodle", "other-cadre");
        handedOver = county;
        JsonNode seen = county.as("other-cadre").get("/issues/" + issue).body().path("issue");
        assertThat(seen.path("due").asString()).isEqualTo("2026-08-18");
        assertThat(seen.path("cadreId").asString())
                .isEqualTo(county.person("other-cadre").toString());
    }

    @Test
    @Order(30)
    void anIssueNobodyTouchesClimbsBothLadders() {
        County county = County.settled(service, "230103");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 8, 18));

        county.advanceTo(8, 25, 10);

        assertThat(county.told(business))
                .containsExactlyInAnyOrder(
                        "2026-08-05 regulator-overdue ACCEPT_LATE regulator",
                        "2026-08-05 regulator-overdue ACCEPT_LATE regulator-head",
                        "2026-08-06 regulator-reminder - regulator",
                        "2026-08-07 regulator-overdue INSPECT_LATE regulator",
                        "2026-08-07 regulator-overdue INSPECT_LATE regulator-head",
                        "2026-08-07 regulator-overdue INSPECT_LATE office",
                        "2026-08-14 rectification-reminder DUE_SOON business",
                        "2026-08-14 rectification-reminder DUE_SOON cadre",
                        "2026-08-19 rectification-overdue OVERDUE regulator",
                        "2026-08-19 rectification-overdue OVERDUE office",
                        "2026-08-19 talk-proposed TALK_PROPOSED leader",
                        "2026-08-25 letter-draft RECTIFICATION_NOTICE office");

        UUID letter = county.letter(business);
        assertThat(county.as("cadre")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .status())
                .isEqualTo(404);
        Reply approved = county.as("office").post("/letters/" + letter + "/approve", Map.of());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().path("number").asString()).isEqualTo("2食安办函〔2026〕1号");
        assertThat(approved.body().path("deadline").asString()).isEqualTo("2026-09-08");
        assertThat(county.as("office")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(service.as(business).get("/letters").body().path("items")).hasSize(1);
        assertThat(county.issueState(issue)).isEqualTo("HANDED_OVER");
    }

    @Test
    @Order(35)
    void theReminderOfAHandedOverIssueGoesToTheSuccessor() {
        assertThat(handedOver.told(handedOver.business("noodle")))
                .contains(
                        "2026-08-14 rectification-reminder DUE_SOON business",
                        "2026-08-14 rectification-reminder DUE_SOON other-cadre")
                .doesNotContain("2026-08-14 rectification-reminder DUE_SOON cadre");
    }

    @Test
    @Order(40)
    void aRejectedRectificationStartsTheClockAnew() {
        County county = County.settled(service, "230104");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 9, 9));
        county.ok("regulator", issue, "accept", Map.of());
        assertThat(service.as(business)
                        .post("/issues/" + issue + "/rectify", Map.of())
                        .problem())
                .isEqualTo("evidence-missing");
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"));
        assertThat(service.as(business)
                        .post("/issues/" + issue + "/verify", Map.of("evidence", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("cadre")
                        .post("/issues/" + issue + "/reject", Map.of())
                        .problem())
                .isEqualTo("reason-missing");
        county.ok("cadre", issue, "reject", Map.of("reason", "佐证不清", "due", "2026-09-11"));

        county.advanceTo(9, 14, 10);
        assertThat(county.steps(business))
                .extracting(CaseStepTaken::step)
                .contains(Step.DUE_SOON, Step.OVERDUE)
                .doesNotContain(Step.RECTIFICATION_NOTICE);
        assertThat(county.told(business))
                .contains(
                        "2026-08-25 rectification-rejected - business",
                        "2026-09-09 rectification-reminder DUE_SOON business",
                        "2026-09-14 rectification-overdue OVERDUE regulator")
                .doesNotContain("2026-09-10 rectification-overdue OVERDUE regulator");
    }

    @Test
    @Order(50)
    void theNoticeOf25AugustIsNotAnswered() {
        County county = County.known(service, "230103");
        UUID business = Fixtures.business("noodle230103");
        county.advanceTo(9, 15, 10);
        assertThat(county.told(business))
                .contains(
                        "2026-08-25 letter-sent - business",
                        "2026-09-04 letter-reminder - business",
                        "2026-09-09 letter-draft TALK_NOTICE office");
        assertThat(county.all(LetterChanged.class).stream()
                        .filter(one -> business.equals(one.businessId()))
                        .map(LetterChanged::state))
                .containsExactlyInAnyOrder(
                        LetterState.DRAFT,
                        LetterState.APPROVED,
                        LetterState.SENT,
                        LetterState.OVERDUE,
                        LetterState.DRAFT);
        assertThat(county.exceptions("letter-undecided")).hasSize(1);
        assertThat(county.all(AlertRaised.class).stream()
                        .filter(one -> one.message() == MessageType.EXCEPTION)
                        .filter(one -> one.recipientId().equals(county.person("office")))
                        .map(AlertRaised::day))
                .containsExactly(LocalDate.of(2026, 9, 15));
    }

    @Test
    @Order(55)
    void aRegulatorWhoChecksButDoesNotReportIsReminded() {
        County county = County.settled(service, "230117");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 9, 30));
        county.ok("regulator", issue, "accept", Map.of());
        county.ok("regulator", issue, "file", Map.of("caseNumber", "道市监立〔2026〕7号"));
        assertThat(county.as("office")
                        .get("/issues/" + issue)
                        .body()
                        .path("issue")
                        .path("stepDue")
                        .asString())
                .isEqualTo("2026-09-29");
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"));
        county.ok("regulator-head", issue, "verify", Map.of());
        assertThat(county.told(business))
                .containsExactlyInAnyOrder(
                        "2026-09-15 rectification-submitted - cadre",
                        "2026-09-15 rectification-submitted - regulator",
                        "2026-09-15 issue-closed - business",
                        "2026-09-15 issue-closed - cadre");
        UUID other = county.issue(business, IssueClass.L2, LocalDate.of(2026, 12, 30));
        county.ok("regulator", other, "accept", Map.of());
        county.ok("regulator", other, "inspect", Map.of());
    }

    @Test
    @Order(60)
    void onTheSpotNeedsNoTermsAndASeriousIssueGoesAtOnce() {
        County county = County.settled(service, "230105");
        UUID business = county.business("noodle");
        UUID small = county.issue(business, IssueClass.L1, LocalDate.of(2026, 9, 15));
        assertThat(county.issueState(small)).isEqualTo("FOUND");
        assertThat(county.allowed("regulator", small)).containsExactly("accept", "return", "forward");
        service.as(business).post("/issues/" + small + "/rectify", Map.of("evidence", "当场改"));
        county.ok("cadre", small, "verify", Map.of("evidence", "现场复核"));
        assertThat(county.told(business))
                .containsExactlyInAnyOrder(
                        "2026-09-15 rectification-submitted - cadre", "2026-09-15 issue-closed - business");

        UUID serious = county.issue(business, IssueClass.L3, null);
        assertThat(service.as(business)
                        .post("/issues/" + serious + "/rectify", Map.of("evidence", "x"))
                        .status())
                .isEqualTo(409);
        county.advanceTo(9, 17, 1);
        AlertRaised late = county.all(AlertRaised.class).stream()
                .filter(one -> one.recipientId().equals(county.person("regulator")))
                .filter(one -> one.step() == Step.ACCEPT_LATE)
                .findFirst()
                .orElseThrow();
        assertThat(late.urgent()).isTrue();
        assertThat(late.day()).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @Test
    @Order(70)
    void aReturnedIssueGoesToTheNextBodyUpOrToTheOffice() {
        County county = County.settled(service, "230106");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 1));
        county.ok("regulator", issue, "return", Map.of("reason", "不属本局管辖"));
        assertThat(county.all(IssueHandedOver.class).stream()
                        .filter(one -> one.issueId().equals(issue))
                        .map(IssueHandedOver::round))
                .containsExactly(1, 2);
        assertThat(county.exceptions("issue-returned")).hasSize(1);
        assertThat(county.as("regulator").get("/issues?view=returned").body().path("items"))
                .hasSize(1);
        String item = county.exceptions("issue-returned").getFirst();
        assertThat(county.as("cadre")
                        .post("/exceptions/" + item + "/resolve", Map.of("how", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("office")
                        .post("/exceptions/" + item + "/resolve", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(county.as("office")
                        .post("/exceptions/" + item + "/resolve", Map.of("how", "已协调"))
                        .status())
                .isEqualTo(200);
        assertThat(county.exceptions("issue-returned")).isEmpty();
    }

    @Test
    @Order(80)
    void withoutARegulatorTheOfficeIsToldByAnItem() {
        service.publish(Fixtures.aPerson("office230190")
                .role(Role.OFFICE)
                .at(Level.COUNTY, "230190")
                .build());
        UUID business = Fixtures.business("alone");
        service.publish(aBusiness("alone").in("230190001001").build());
        UUID issue = Ids.next(service.clock().instant());
        County county = County.known(service, "230190");
        service.publish(county.found(issue, business, IssueClass.L2, LocalDate.of(2026, 10, 9)));
        assertThat(service.published(IssueHandedOver.class).stream()
                        .filter(one -> one.issueId().equals(issue)))
                .singleElement()
                .extracting(IssueHandedOver::regulatorId)
                .isNull();
        assertThat(county.exceptions("no-regulator")).hasSize(1);
        service.publish(Fixtures.aPerson("regulator230190")
                .role(Role.REGULATOR)
                .at(Level.COUNTY, "230190")
                .build());
        county.ok("regulator", issue, "accept", Map.of());
        assertThat(county.exceptions("no-regulator")).isEmpty();
        assertThat(county.rows("escalation_case")).isEqualTo(2);
    }

    /** Begun at order 55, on 15 September. */
    @Test
    @Order(85)
    void aResultThatIsNotReportedClimbs() {
        County county = County.known(service, "230117");
        county.advanceTo(9, 30, 10);
        assertThat(county.told())
                .contains(
                        "2026-09-29 regulator-reminder - regulator",
                        "2026-09-30 regulator-overdue REPORT_LATE regulator",
                        "2026-09-30 regulator-overdue REPORT_LATE regulator-head",
                        "2026-09-30 regulator-overdue REPORT_LATE office",
                        "2026-09-30 talk-proposed TALK_PROPOSED leader");
    }

    @Test
    @Order(160)
    void figuresAndBadges() {
        County county = County.known(service, "230102");
        Reply figures = county.as("office").get("/indicators?period=2026-Q3");
        assertThat(figures.body().path(0).path("numerator").asInt()).isEqualTo(1);
        assertThat(figures.body().path(0).path("value").asDouble()).isEqualTo(1.0);
        Reply none = county.as("office").get("/indicators?period=2025-Q3");
        assertThat(none.body().path(0).path("value").isNull()).isTrue();
        assertThat(county.as("office").get("/summary").status()).isEqualTo(200);
        assertThat(county.as("regulator")
                        .get("/summary")
                        .body()
                        .path("received")
                        .asInt())
                .isZero();
        assertThat(county.as("cadre").get("/indicators").status()).isEqualTo(403);
    }
}
