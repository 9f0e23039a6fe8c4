package org.liangze.tasking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Level;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.Tier;
import org.liangze.contracts.VisitRecorded;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** Visits through the front door, on 3 August 2026. Wang covers them all; a deputy and a liaison may act for him. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisitTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 8, 3, 9, 30);
    private static final UUID WANG = person("v-wang");
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 8, 3, 10, 0));
        service.publish(
                aPerson("v-wang").deputy("v-deputy").liaison("v-liaison").build(),
                aPerson("v-deputy").build(),
                aPerson("v-liaison").role(Role.LIAISON).build(),
                aPerson("v-other").build(),
                aPerson("v-far").at(Level.VILLAGE, "230103001001").build(),
                aPerson("v-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aPerson("v-office-b")
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, "230103")
                        .build(),
                account("v-noodle"));
        for (String code : List.of("noodle", "rules", "twice", "race", "deputy", "late", "again", "prep", "page")) {
            service.publish(aBusiness("v-" + code).coveredBy("v-wang").build());
        }
        service.publish(
                aBusiness("v-risky").highRisk().coveredBy("v-wang").build(),
                aBusiness("v-town").tier(Tier.C).coveredBy("v-wang").build());
        service.settle();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void aVisitClosesItsTaskAndFindsIssuesInOneGo() {
        Reply reply = wang(
                "noodle",
                visit("noodle")
                        .failing(3, "说不出每天检查什么", "L1")
                        .failing(6, "无进货查验记录", null)
                        .failing(7, "过期食品待售", "L3"));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("tasks").path(0).path("state").asString()).isEqualTo("COMPLETED");
        List<IssueFound> found = issues("noodle");
        assertThat(found).extracting(IssueFound::number).containsExactly(1, 2, 3);
        assertThat(found).extracting(IssueFound::severity).containsExactly(IssueClass.L1, IssueClass.L2, IssueClass.L3);
        assertThat(found)
                .extracting(IssueFound::due)
                .containsExactly(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 18), null);
        assertThat(found.get(1).itemTitle()).isEqualTo("进货有票有来源");
        VisitRecorded recorded = visits("noodle").getFirst();
        assertThat(List.of(recorded.yes(), recorded.no(), recorded.notApplicable()))
                .containsExactly(13, 3, 0);
        assertThat(recorded.visitedAt()).isEqualTo(service.at(MORNING));
        TaskClosed closed = closed("noodle").getFirst();
        assertThat(closed.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(closed.visitId()).isEqualTo(recorded.visitId());
        assertThat(recorded.taskIds()).containsExactly(closed.taskId());
    }

    @Test
    @Order(2)
    void aVisitNobodyAskedForIsRefused() {
        Reply again = wang("noodle", visit("noodle"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("no-open-task");
        assertThat(again.body().path("detail").asString()).contains("随意加重企业负担");
    }

    @Test
    @Order(3)
    void whatIsMissingIsNamedAndNothingIsStored() {
        refused(400, "visit-in-future", visit("rules").at(LocalDateTime.of(2026, 8, 3, 10, 1)));
        refused(400, "items-unanswered", visit("rules").without(16));
        refused(400, "note-missing", visit("rules").failing(2, "", null));
        refused(400, "signature-missing", visit("rules").with("signature", " "));
        refused(400, "representative-missing", visit("rules").with("representative", ""));
        refused(400, "checklist-wrong", visit("rules").with("checklistId", Checklists.idFor(Tier.A)));
        refused(400, "field-missing", visit("rules").lacking("mode"));
        refused(409, "outside-window", visit("rules").at(LocalDateTime.of(2026, 6, 30, 23, 59)));
        assertThat(wang("risky", visit("risky").with("mode", "VIDEO")).problem())
                .isEqualTo("on-site-only");
        assertThat(visits("rules")).isEmpty();
        assertThat(wang("rules", visit("rules").with("mode", "VIDEO")).status()).isEqualTo(201);
    }

    @Test
    @Order(4)
    void aDoubleTapMakesOneVisit() {
        AVisit visit = visit("twice").failing(5, "无健康证明", null);
        Reply first = service.as(WANG).post("/visits", visit.body(), "key-1");
        Reply second = service.as(WANG).post("/visits", visit.body(), "key-1");
        assertThat(second.body()).isEqualTo(first.body());
        Reply byId = wang("twice", visit.id(id(first)));
        assertThat(byId.status()).isEqualTo(201);
        assertThat(byId.body()).isEqualTo(first.body());
        assertThat(visits("twice")).hasSize(1);
        assertThat(issues("twice")).hasSize(1);
        assertThat(wang("page", visit("page").id(id(first))).problem()).isEqualTo("visit-id-used");
    }

    @Test
    @Order(5)
    void twoTapsAtTheSameMomentMakeOneVisit() throws Exception {
        AVisit visit = visit("race").failing(4, "没有自查记录", null).id(UUID.randomUUID());
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Reply> tap = () -> {
            together.await();
            return wang("race", visit);
        };
        try (var taps = Executors.newFixedThreadPool(2)) {
            for (var reply : taps.invokeAll(List.of(tap, tap))) {
                assertThat(reply.get().status()).isEqualTo(201);
                assertThat(reply.get().body().path("issues").size()).isEqualTo(1);
            }
        }
        assertThat(visits("race")).hasSize(1);
        assertThat(closed("race")).hasSize(1);
    }

    @Test
    @Order(6)
    void onlyWhoCoversTheBusinessOrActsForThemMayVisit() {
        AVisit visit = visit("deputy");
        assertThat(service.as(person("v-other")).post("/visits", visit.body()).problem())
                .isEqualTo("not-covering");
        assertThat(service.as(person("v-office")).post("/visits", visit.body()).problem())
                .isEqualTo("not-covering");
        assertThat(service.as(person("v-far")).post("/visits", visit.body()).status())
                .as("another region's business is not even there")
                .isEqualTo(404);
        assertThat(service.as(person("v-deputy")).post("/visits", visit.body()).status())
                .isEqualTo(201);
        assertThat(visits("deputy").getFirst().cadreId()).isEqualTo(WANG);
        assertThat(wang("page", visit("page")).status()).isEqualTo(201);
    }

    @Test
    @Order(7)
    void preparationShowsTheLastVisitOpenIssuesAndResultsAndTheSameEventTwiceChangesNothing() {
        wang("prep", visit("prep").failing(9, "有鼠迹", null));
        IssueFound issue = issues("prep").getFirst();
        service.publishTwice(report(issue, IssueState.CORRECTION_ORDERED));
        String task = closed("prep").getFirst().taskId().toString();
        JsonNode preparation =
                service.as(WANG).get("/tasks/" + task + "/preparation").body();
        assertThat(preparation.path("openIssues").path(0).path("state").asString())
                .isEqualTo("CORRECTION_ORDERED");
        assertThat(preparation.path("results").path(0).path("result").asString())
                .isEqualTo("责令改正");
        assertThat(preparation.path("lastVisit").path("no").asInt()).isEqualTo(1);
        assertThat(preparation.at("/lastVisit/failures/0/item").asInt()).isEqualTo(9);
        assertThat(preparation.at("/lastVisit/failures/0/note").asString()).isEqualTo("有鼠迹");
        assertThat(preparation.at("/lastVisit/representative").asString()).isEqualTo("老王");
        assertThat(preparation.at("/business/address").asString()).isNotEmpty();
        assertThat(preparation.path("checklist").path("blocks").size()).isEqualTo(4);
        service.publish(report(issue, IssueState.CLOSED));
        preparation = service.as(WANG).get("/tasks/" + task + "/preparation").body();
        assertThat(preparation.path("openIssues").size()).isZero();
        assertThat(service.as(person("v-far"))
                        .get("/tasks/" + task + "/preparation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(8)
    void listsShowOwnScopeOnly() {
        JsonNode mine = service.as(WANG).get("/tasks/mine").body();
        assertThat(mine.path("period").asString()).isEqualTo("2026-Q3");
        assertThat(mine.path("total").asInt()).isEqualTo(11);
        assertThat(mine.path("done").asInt() + mine.path("items").size()).isEqualTo(11);
        assertThat(service.as(person("v-liaison"))
                        .get("/tasks/mine")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(11);
        JsonNode page = service.as(person("v-office")).get("/tasks?limit=4").body();
        assertThat(page.path("items").size()).isEqualTo(4);
        JsonNode next = service.as(person("v-office"))
                .get("/tasks?limit=50&cursor=" + page.path("next").asString())
                .body();
        assertThat(next.path("items").size()).isEqualTo(7);
        assertThat(service.as(person("v-office-b"))
                        .get("/tasks")
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(service.as(person("v-office-b")).get("/tasks?region=230102").problem())
                .isEqualTo("out-of-scope");
        assertThat(service.as(business("v-noodle")).get("/tasks").status()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void aBusinessReadsItsOwnVisitsOnly() {
        JsonNode own = service.as(business("v-noodle"))
                .get("/visits?business=" + business("v-noodle"))
                .body();
        assertThat(own.path("items").size()).isEqualTo(1);
        String id = own.path("items").path(0).path("visitId").asString();
        JsonNode visit = service.as(business("v-noodle")).get("/visits/" + id).body();
        assertThat(visit.path("answers").size()).isEqualTo(16);
        assertThat(visit.path("issues").size()).isEqualTo(3);
        String other = visits("page").getFirst().visitId().toString();
        assertThat(service.as(business("v-noodle")).get("/visits/" + other).status())
                .isEqualTo(404);
        assertThat(service.as(business("v-noodle"))
                        .get("/visits?business=" + business("v-page"))
                        .status())
                .isEqualTo(403);
        assertThat(service.as(person("v-office-b")).get("/visits/" + other).status())
                .isEqualTo(404);
    }

    @Test
    @Order(10)
    void figuresFollowFromTheVisits() {
        JsonNode plan = service.as(person("v-office")).get("/plans/current").body();
        assertThat(plan.path("tasks").asInt()).isEqualTo(11);
        int completed = plan.path("completed").asInt();
        assertThat(completed).isEqualTo(visitedBusinesses());
        JsonNode indicators = service.as(person("v-office")).get("/indicators").body();
        assertThat(indicators.path(0).path("numerator").asInt()).isEqualTo(completed);
        assertThat(indicators.path(1).path("code").asString()).isEqualTo("discovery");
        assertThat(indicators.path(1).path("numerator").asInt()).isEqualTo(6);
        assertThat(indicators.path(1).path("denominator").asInt()).isEqualTo(16 * completed);
        JsonNode regions =
                service.as(person("v-office")).get("/indicators/by-region").body();
        assertThat(regions.path(0).path("region").asString()).isEqualTo("230102001");
        assertThat(service.as(person("v-office-b"))
                        .get("/indicators")
                        .body()
                        .path(0)
                        .path("value")
                        .isNull())
                .isTrue();
        assertThat(service.as(person("v-office")).get("/campaigns").body().toString())
                .contains("2026-国庆");
        assertThat(service.as(WANG)
                        .get("/checklists/" + Checklists.idFor(Tier.A))
                        .body()
                        .path("blocks")
                        .size())
                .isEqualTo(4);
    }

    @Test
    @Order(11)
    void aLateVisitIsTakenAndIsLateAndAnItemThatFailsAgainIsOneClassUp() {
        wang("again", visit("again").failing(6, "无进货查验记录", "L1"));
        service.advanceTo(LocalDateTime.of(2026, 10, 8, 10, 0));
        AVisit late = AVisit.of("v-late").at(LocalDateTime.of(2026, 10, 8, 9, 0));
        Reply reply = wang("late", late);
        assertThat(reply.status()).isEqualTo(201);
        for (JsonNode task : reply.body().path("tasks")) {
            assertThat(task.path("remark").isNull())
                    .as("a sentence for what is late, and only for that")
                    .isEqualTo(task.path("state").asString().equals("COMPLETED"));
        }
        assertThat(reply.body().path("tasks").toString()).contains("督导时间已过到期日2026年9月30日，按逾期完成记录，不计入按期完成");
        assertThat(closed("late"))
                .extracting(TaskClosed::state)
                .contains(TaskState.COMPLETED_LATE, TaskState.COMPLETED);
        assertThat(closed("late"))
                .filteredOn(closed -> closed.period().equals("2026-Q3"))
                .extracting(TaskClosed::state)
                .containsExactly(TaskState.COMPLETED_LATE);
        wang(
                "again",
                AVisit.of("v-again").at(LocalDateTime.of(2026, 10, 8, 9, 0)).failing(6, "仍无进货查验记录", "L1"));
        IssueFound repeated = issues("again").getLast();
        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.severity()).isEqualTo(IssueClass.L2);
        assertThat(repeated.due()).isEqualTo(LocalDate.of(2026, 10, 23));
    }

    private static void refused(int status, String problem, AVisit visit) {
        Reply reply = wang("rules", visit);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.status()).isEqualTo(status);
    }

    private static Reply wang(String code, AVisit visit) {
        return service.as(WANG)
                .post("/visits", visit.with("businessId", business("v-" + code)).body());
    }

    private static AVisit visit(String code) {
        return AVisit.of("v-" + code).at(MORNING);
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(reply.body().path("visitId").asString());
    }

    private static int visitedBusinesses() {
        return service.sql()
                .sql("select count(distinct business_id) from visit where region like '230102%'")
                .query(Integer.class)
                .single();
    }

    private static IssueChanged report(IssueFound issue, IssueState state) {
        return new IssueChanged(
                issue.issueId(),
                issue.businessId(),
                issue.businessName(),
                issue.cadreId(),
                person("v-reg"),
                IssueState.INSPECTED,
                state,
                issue.severity(),
                issue.itemTitle(),
                issue.due(),
                person("v-reg"),
                state == IssueState.CLOSED ? "verify" : "report",
                "责令改正");
    }

    private static PersonChanged account(String code) {
        return new PersonChanged(
                business(code),
                code,
                code,
                Role.BUSINESS,
                Level.VILLAGE,
                "230102001001",
                "民安社区",
                code,
                null,
                null,
                null,
                business(code),
                true,
                1);
    }

    private static List<VisitRecorded> visits(String code) {
        return service.published(VisitRecorded.class).stream()
                .filter(event -> event.businessId().equals(business("v-" + code)))
                .toList();
    }

    private static List<IssueFound> issues(String code) {
        return service.published(IssueFound.class).stream()
                .filter(event -> event.businessId().equals(business("v-" + code)))
                .toList();
    }

    private static List<TaskClosed> closed(String code) {
        return service.published(TaskClosed.class).stream()
                .filter(event -> event.businessId().equals(business("v-" + code)))
                .toList();
    }
}
