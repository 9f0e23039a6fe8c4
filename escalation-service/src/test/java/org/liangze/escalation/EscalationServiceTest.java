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
import org.liangze.contracts.CalendarDay;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Dead;
import org.liangze.contracts.ExceptionChanged;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Level;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.NotifyException;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.RegistryException;
import org.liangze.contracts.Role;
import org.liangze.contracts.Step;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskingException;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.testkit.ArchitectureRules;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.Reply;
import org.liangze.testkit.SchemaRules;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** The service on real parts. One clock for all, so the tests go by the calendar; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationServiceTest {
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
    @Order(10)
    void theArrowsPointTheRightWay() {
        ArchitectureRules.check("org.liangze.escalation");
    }

    @Test
    @Order(11)
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        SchemaRules.check(service.sql(), "escalation");
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
        assertThat(allowed(county, "regulator", issue)).containsExactly("accept", "return");
        assertThat(allowed(county, "office", issue)).containsExactly("rectify");
        assertThat(allowed(county, "leader", issue)).isEmpty();
        ok(county, "regulator", issue, "accept", Map.of());
        ok(county, "regulator", issue, "inspect", Map.of("outcome", "CORRECTION_ORDERED", "due", "2026-08-20"));
        ok(county, "regulator", issue, "report", Map.of("note", "责令改正"));
        assertThat(service.as(business)
                        .post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"))
                        .status())
                .isEqualTo(200);
        ok(county, "cadre", issue, "verify", Map.of());

        assertThat(changes(county, issue))
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
                .hasSize(2);
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

        UUID letter = letter(county, business);
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
        assertThat(issueState(issue)).isEqualTo("HANDED_OVER");
    }

    /** Begun at order 25, before the days went by. */
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
        ok(county, "regulator", issue, "accept", Map.of());
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
        ok(county, "cadre", issue, "reject", Map.of("reason", "佐证不清", "due", "2026-09-11"));

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
        assertThat(exceptions(county, "letter-undecided")).hasSize(1);
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
        ok(county, "regulator", issue, "accept", Map.of());
        ok(county, "regulator", issue, "file", Map.of("caseNumber", "道市监立〔2026〕7号"));
        assertThat(county.as("office")
                        .get("/issues/" + issue)
                        .body()
                        .path("issue")
                        .path("stepDue")
                        .asString())
                .isEqualTo("2026-09-29");
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"));
        ok(county, "regulator-head", issue, "verify", Map.of());
        assertThat(county.told(business))
                .containsExactlyInAnyOrder(
                        "2026-09-15 rectification-submitted - cadre",
                        "2026-09-15 rectification-submitted - regulator",
                        "2026-09-15 issue-closed - business",
                        "2026-09-15 issue-closed - cadre");
        UUID other = county.issue(business, IssueClass.L2, LocalDate.of(2026, 12, 30));
        ok(county, "regulator", other, "accept", Map.of());
        ok(county, "regulator", other, "inspect", Map.of());
    }

    @Test
    @Order(60)
    void onTheSpotNeedsNoTermsAndASeriousIssueGoesAtOnce() {
        County county = County.settled(service, "230105");
        UUID business = county.business("noodle");
        UUID small = county.issue(business, IssueClass.L1, LocalDate.of(2026, 9, 15));
        assertThat(issueState(small)).isEqualTo("FOUND");
        assertThat(allowed(county, "regulator", small)).containsExactly("accept");
        service.as(business).post("/issues/" + small + "/rectify", Map.of("evidence", "当场改"));
        ok(county, "cadre", small, "verify", Map.of("evidence", "现场复核"));
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
        ok(county, "regulator", issue, "return", Map.of("reason", "不属本局管辖"));
        assertThat(county.all(IssueHandedOver.class).stream()
                        .filter(one -> one.issueId().equals(issue))
                        .map(IssueHandedOver::round))
                .containsExactly(1, 2);
        assertThat(exceptions(county, "issue-returned")).hasSize(1);
        assertThat(county.as("regulator").get("/issues?view=returned").body().path("items"))
                .hasSize(1);
        String item = exceptions(county, "issue-returned").getFirst();
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
        assertThat(exceptions(county, "issue-returned")).isEmpty();
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
        assertThat(exceptions(county, "no-regulator")).hasSize(1);
        service.publish(Fixtures.aPerson("regulator230190")
                .role(Role.REGULATOR)
                .at(Level.COUNTY, "230190")
                .build());
        ok(county, "regulator", issue, "accept", Map.of());
        assertThat(exceptions(county, "no-regulator")).isEmpty();
        assertThat(rows("escalation_case", county)).isEqualTo(2);
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
        assertThat(County.known(service, "230117").told())
                .contains(
                        "2026-09-29 regulator-reminder - regulator",
                        "2026-09-30 regulator-overdue REPORT_LATE regulator",
                        "2026-09-30 regulator-overdue REPORT_LATE regulator-head",
                        "2026-09-30 regulator-overdue REPORT_LATE office",
                        "2026-09-30 talk-proposed TALK_PROPOSED leader");
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
                .findFirst()
                .orElseThrow();
        assertThat(breach.businesses()).extracting(ref -> ref.id()).containsExactlyInAnyOrder(business, second);
        assertThat(county.all(AlertRaised.class))
                .filteredOn(one -> one.ladder() == Ladder.GAP)
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

        UUID letter = letter(county, business);
        assertThat(county.as("office")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(county.told()).contains("2026-11-03 letter-sent - head");
        county.advanceTo(11, 18, 10);
        assertThat(county.told())
                .contains("2026-11-13 letter-reminder - head", "2026-11-18 talk-proposed TALK_PROPOSED leader");
        assertThat(county.steps(business)).extracting(CaseStepTaken::step).contains(Step.BULLETIN, Step.TALK_PROPOSED);

        UUID talk = talk(county, business);
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
    @Order(110)
    void unitFiguresBelowTheLimitAreProposedForATalk() {
        County county = County.settled(service, "230109");
        UUID head = county.person("head");
        service.publishTwice(new PeriodClosed(head, "民安社区", county.code, "2026-Q3", 8, 10));
        service.publish(new PeriodClosed(head, "达标社区", county.code, "2026-Q3", 9, 10));
        county.advanceTo(11, 19, 10);
        assertThat(county.told()).containsExactly("2026-11-18 talk-proposed TALK_PROPOSED leader");
        Reply talks = county.as("leader").get("/talks?state=PROPOSED");
        assertThat(talks.body().path("items")).hasSize(1);
        String talk = talks.body().path("items").path(0).path("talkId").asString();
        assertThat(county.as("leader")
                        .post("/talks/" + talk + "/decline", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(county.as("leader")
                        .post("/talks/" + talk + "/decline", Map.of("reason", "已当面提醒"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DECLINED");
    }

    @Test
    @Order(120)
    void theSameEventTwiceChangesNothing() {
        County county = County.settled(service, "230110");
        UUID business = county.business("noodle");
        service.publishTwice(county.overdue(business, TaskKind.QUARTERLY, "2026-Q4", Tier.D));
        UUID issue = Ids.next(service.clock().instant());
        service.publishTwice(county.found(issue, business, IssueClass.L2, LocalDate.of(2026, 12, 3)));
        service.publishTwice(aBusiness("gap" + county.code)
                .in(county.village)
                .gapSince(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 26), "cadre" + county.code)
                .build());
        Dead dead = new Dead("odd", "事项", null, county.code, "请处理");
        service.publishTwice(new RegistryException(Ids.named("r", county.code), dead));
        service.publishTwice(new TaskingException(Ids.named("t", county.code), dead));
        service.publishTwice(new NotifyException(Ids.named("n", county.code), dead));
        service.publishTwice(new MessageUndeliverable(
                Ids.named("m", county.code),
                county.person("cadre"),
                MessageType.TASK_OVERDUE,
                "email",
                "退信",
                service.clock().instant()));
        assertThat(rows("escalation_case", county)).isEqualTo(4);
        assertThat(rows("issue", county)).isEqualTo(1);
        assertThat(rows("handoff", county)).isEqualTo(1);
        assertThat(county.all(ExceptionChanged.class).stream()
                        .filter(one -> one.dead().region().startsWith(county.code)))
                .hasSize(4);
        service.publishTwice(county.closed(business, TaskKind.QUARTERLY, "2026-Q4"));
        assertThat(county.all(CaseEnded.class).stream()
                        .filter(one -> one.businessId().equals(business)))
                .hasSize(1);
        county.advanceTo(11, 20, 10);
        assertThat(county.all(AlertRaised.class).stream()
                        .filter(one -> one.message() == MessageType.EXCEPTION)
                        .filter(one -> one.recipientId().equals(county.person("office"))))
                .hasSize(1);
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

    @Test
    @Order(150)
    void anotherRegionIsNeverReadAndNeverWritten() {
        County county = County.settled(service, "230113");
        County other = County.settled(service, "230114");
        UUID business = county.business("noodle");
        UUID stranger = other.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 12, 15));
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Z", Tier.A));
        county.advanceTo(12, 15, 0);
        UUID caseId = Ids.named("case", "VISIT", County.task(business, TaskKind.QUARTERLY, "2026-Z"));
        UUID letter = Ids.named("letter", caseId, "REMINDER_LETTER");
        UUID item = Ids.named("t", county.code);
        service.publish(new TaskingException(item, new Dead("odd", "事项", business, county.village, "请处理")));
        for (String who : List.of(
                "office", "leader", "regulator", "regulator-head", "head", "liaison", "admin", "cadre", "account")) {
            UUID person = who.equals("account") ? stranger : other.person(who);
            refused(
                    person,
                    "/issues/" + issue,
                    List.of("accept", "return", "inspect", "file", "report", "rectify", "verify", "reject"));
            refused(
                    person,
                    "/cases/" + caseId,
                    List.of("acknowledge", "assign", "forward", "pause", "resume", "close"));
            refused(person, "/letters/" + letter, List.of("approve", "receive", "reply", "close", "decline"));
            refused(person, "/exceptions/" + item, List.of("resolve"));
            for (String list : List.of(
                    "/issues?business=" + business,
                    "/queue?region=" + county.code,
                    "/letters",
                    "/talks",
                    "/exceptions?region=" + county.code)) {
                assertThat(service.as(person).get(list).body().toString()).doesNotContain(business.toString());
            }
        }
        assertThat(issueState(issue)).isEqualTo("HANDED_OVER");
        assertThat(service.anonymous().get("/issues").status()).isEqualTo(401);
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

    @Test
    @Order(170)
    void theSameCommandTwiceIsOne() {
        County county = County.settled(service, "230115");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 12, 30));
        Reply first = county.as("regulator").post("/issues/" + issue + "/accept", Map.of(), "tap");
        Reply second = county.as("regulator").post("/issues/" + issue + "/accept", Map.of(), "tap");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        Reply third = county.as("regulator").post("/issues/" + issue + "/accept", Map.of());
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body().path("detail").asString()).contains("已接收").contains("检查处置");
        assertThat(changes(county, issue)).containsExactly("hand-over HANDED_OVER", "accept ACCEPTED");
    }

    @Test
    @Order(180)
    void whatNeedsAnUnpublishedYearWaitsVisibly() {
        County county = County.settled(service, "230116");
        UUID business = county.business("noodle");
        county.advanceTo(12, 31, 12);
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-W", Tier.D));
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2027, 1, 15));
        UUID late = county.business("late");
        service.clock().moveTo(service.at(LocalDateTime.of(2027, 1, 1, 0, 0)));
        service.publish(county.overdue(late, TaskKind.QUARTERLY, "2026-W", Tier.D));
        UUID lateCase = Ids.named("case", "VISIT", County.task(late, TaskKind.QUARTERLY, "2026-W"));
        assertThat(county.as("office")
                        .get("/cases/" + lateCase)
                        .body()
                        .path("waitsForYear")
                        .asInt())
                .isEqualTo(2027);
        assertThat(exceptions(county, "calendar-not-published")).hasSize(1);

        service.publishTwice(notice());
        service.settle();
        assertThat(county.as("office")
                        .get("/cases/" + lateCase)
                        .body()
                        .path("nextAt")
                        .asString())
                .isEqualTo("2027-01-04T01:00:00Z");
        assertThat(county.as("office")
                        .get("/issues/" + issue)
                        .body()
                        .path("issue")
                        .path("acceptBy")
                        .asString())
                .isEqualTo("2027-01-04");
        assertThat(exceptions(county, "calendar-not-published")).isEmpty();
    }

    private static CalendarYearLoaded notice() {
        return new CalendarYearLoaded(
                Ids.named("calendar-year", 2027),
                2027,
                1,
                "2027年安排",
                null,
                List.of("test"),
                List.of("元旦 01-01", "春节 02-08", "清明节 04-05", "劳动节 05-03", "端午节 06-09", "中秋节 09-15", "国庆节 10-01")
                        .stream()
                        .map(day -> day.split(" "))
                        .map(day -> new CalendarDay(day[0], LocalDate.parse("2027-" + day[1]), true))
                        .toList());
    }

    private static void refused(UUID person, String path, List<String> verbs) {
        if (!path.startsWith("/exceptions")) {
            assertThat(service.as(person).get(path).status()).as(path).isIn(403, 404);
        }
        for (String verb : verbs) {
            Map<String, String> body = Map.of("reason", "x", "evidence", "x", "how", "x", "until", "2027-01-01");
            assertThat(service.as(person).post(path + "/" + verb, body).status())
                    .as(path + "/" + verb)
                    .isIn(403, 404);
        }
    }

    private static void ok(County county, String who, UUID issue, String verb, Map<String, String> body) {
        Reply reply = county.as(who).post("/issues/" + issue + "/" + verb, body);
        assertThat(reply.status()).as(verb + " " + reply.body()).isEqualTo(200);
    }

    private static List<String> allowed(County county, String who, UUID issue) {
        return texts(county.as(who).get("/issues/" + issue), "allowed");
    }

    private static List<String> texts(Reply reply, String field) {
        return reply.body().path(field).valueStream().map(one -> one.asString()).toList();
    }

    private static List<String> changes(County county, UUID issue) {
        return county.all(IssueChanged.class).stream()
                .filter(one -> one.issueId().equals(issue))
                .map(one -> one.act() + " " + one.state())
                .toList();
    }

    private static UUID letter(County county, UUID business) {
        return county.all(LetterChanged.class).stream()
                .filter(one -> business.equals(one.businessId()) && one.state() == LetterState.DRAFT)
                .findFirst()
                .orElseThrow()
                .letterId();
    }

    private static UUID talk(County county, UUID business) {
        return county.all(TalkChanged.class).stream()
                .filter(one -> business.equals(one.businessId()))
                .findFirst()
                .orElseThrow()
                .talkId();
    }

    private static List<String> exceptions(County county, String kind) {
        return county.as("office")
                .get("/exceptions")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .map(one -> one.path("exceptionId").asString())
                .toList();
    }

    private static String issueState(UUID issue) {
        return IssueState.valueOf(service.sql()
                        .sql("select state from issue where issue_id = :id")
                        .param("id", issue)
                        .query(String.class)
                        .single())
                .name();
    }

    private static long rows(String table, County county) {
        return service.sql()
                .sql("select count(*) from " + table + " where starts_with(region, :region)")
                .param("region", county.code)
                .query(Long.class)
                .single();
    }
}
