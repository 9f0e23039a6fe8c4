package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;

import java.time.LocalDate;
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
import org.liangze.contracts.CalendarDay;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.Dead;
import org.liangze.contracts.ExceptionChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.NotifyException;
import org.liangze.contracts.RegistryException;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskingException;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.ArchitectureRules;
import org.liangze.testkit.Reply;
import org.liangze.testkit.SchemaRules;
import org.liangze.testkit.ServiceUnderTest;

/** What holds for the whole service: its arrows, tables, scopes and repeats. One clock for all tests here, so they go by the calendar; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                EscalationApplication.class, "escalation", LocalDateTime.of(2026, 11, 19, 10, 0));
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
        assertThat(county.rows("escalation_case")).isEqualTo(4);
        assertThat(county.rows("issue")).isEqualTo(1);
        assertThat(county.rows("handoff")).isEqualTo(1);
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
                    List.of("acknowledge", "assign", "forward", "pause", "resume", "raise", "lower", "close"));
            assertThat(service.as(person).get("/cases/" + caseId + "/why").status())
                    .isIn(403, 404);
            assertThat(service.as(person).get("/cases/" + caseId + "/paper").status())
                    .isIn(403, 404);
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
        assertThat(county.issueState(issue)).isEqualTo("HANDED_OVER");
        assertThat(service.anonymous().get("/issues").status()).isEqualTo(401);
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
        assertThat(county.changes(issue)).containsExactly("hand-over HANDED_OVER", "accept ACCEPTED");
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
        assertThat(county.exceptions("calendar-not-published")).hasSize(1);

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
        assertThat(county.exceptions("calendar-not-published")).isEmpty();
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
                        .toList(),
                null);
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
}
