package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.HandoffChanged;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.Level;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.Role;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/**
 * The ledger of hand-offs on real parts. One clock for all tests here, so they go by the calendar: from Monday 28 September 2026,
 * with the feast of 1 to 7 October and Saturday 10 October at work. Each test has a county of its own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandoffServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 9, 28, 10, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static County withEducation(String code) {
        County county = County.settled(service, code);
        service.publish(aPerson("education" + code)
                .role(Role.UNIT_HEAD)
                .unit("区教育局")
                .at(Level.COUNTY, code)
                .build());
        Reply named = county.as("office")
                .post("/receiving-bodies", Map.of("body", "EDUCATION", "receiver", county.person("education")));
        assertThat(named.status()).as("%s", named.body()).isEqualTo(200);
        return county;
    }

    private static void routeCanteens(County county) {
        Reply set = county.as("admin")
                .put(
                        "/policies/handoff.routes",
                        Map.of("effectiveFrom", "2026-01-01", "value", Map.of("SCHOOL_CANTEEN", List.of("EDUCATION"))));
        assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
    }

    private static UUID canteen(County county) {
        UUID id = county.business("canteen");
        service.publish(aBusiness("canteen" + county.code)
                .in(county.village)
                .kind(BusinessKind.SCHOOL_CANTEEN)
                .coveredBy("cadre" + county.code)
                .version(2)
                .build());
        service.awaitQuiet();
        return id;
    }

    private static List<JsonNode> rows(County county, UUID issue) {
        return county.as("office")
                .get("/issues/" + issue)
                .body()
                .path("handoffs")
                .valueStream()
                .toList();
    }

    private static JsonNode row(County county, UUID issue, String body) {
        return rows(county, issue).stream()
                .filter(row -> row.path("body").asString().equals(body))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String id(JsonNode row) {
        return row.path("handoffId").asString();
    }

    private static void act(County county, String who, JsonNode row, String verb, Map<String, ?> said) {
        Reply reply = county.as(who).post("/handoffs/" + id(row) + "/" + verb, said);
        assertThat(reply.status()).as(verb + " " + reply.body()).isEqualTo(200);
    }

    @Test
    @Order(10)
    void anIssueAtACanteenGoesToTwoBodiesEachWithItsOwnStepsAndClock() {
        County county = withEducation("230202");
        routeCanteens(county);
        UUID business = canteen(county);
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 13));
        assertThat(rows(county, issue))
                .extracting(row ->
                        row.path("body").asString() + " " + row.path("lead").asBoolean())
                .containsExactly("MARKET true", "EDUCATION false");
        assertThat(county.all(IssueHandedOver.class).stream()
                        .filter(one -> one.issueId().equals(issue))
                        .map(IssueHandedOver::regulatorId))
                .containsExactlyInAnyOrder(county.person("regulator"), county.person("education"));

        act(county, "regulator", row(county, issue, "MARKET"), "accept", Map.of());
        assertThat(county.as("regulator")
                        .post("/handoffs/" + id(row(county, issue, "EDUCATION")) + "/accept", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(county.as("education").get("/handoffs?view=received").body().path("items"))
                .hasSize(1);
        assertThat(county.as("education")
                        .get("/summary")
                        .body()
                        .path("received")
                        .asInt())
                .isEqualTo(1);
        county.advanceTo(9, 30, 10);
        assertThat(county.told(business))
                .contains("2026-09-30 regulator-overdue ACCEPT_LATE education")
                .doesNotContain("2026-09-30 regulator-overdue ACCEPT_LATE regulator");

        act(county, "education", row(county, issue, "EDUCATION"), "accept", Map.of());
        act(county, "regulator", row(county, issue, "MARKET"), "order", Map.of("due", "2026-10-12", "note", "限期改正"));
        act(county, "regulator", row(county, issue, "MARKET"), "report", Map.of("note", "已责令改正"));
        act(county, "education", row(county, issue, "EDUCATION"), "not-file", Map.of("reason", "情节轻微"));
        act(county, "education", row(county, issue, "EDUCATION"), "report", Map.of("note", "已约谈校长"));
        assertThat(county.issueState(issue)).isEqualTo("CORRECTION_ORDERED");
        assertThat(county.all(IssueChanged.class).stream()
                        .filter(one -> one.issueId().equals(issue) && "report".equals(one.act()))
                        .map(IssueChanged::detail))
                .containsExactly("已责令改正", "regulator230202：已责令改正；区教育局：已约谈校长");
        assertThat(row(county, issue, "MARKET").path("receipt").asString()).isEqualTo("regulator230202收〔2026〕1号");
        assertThat(row(county, issue, "EDUCATION").path("receipt").asString()).isEqualTo("区教育局收〔2026〕1号");
        assertThat(row(county, issue, "EDUCATION").path("disposalReason").asString())
                .isEqualTo("情节轻微");
    }

    @Test
    @Order(20)
    void theWrongPlaceForwardsAndTheClockIsKept() {
        County county = withEducation("230203");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 15));
        JsonNode market = row(county, issue, "MARKET");
        act(county, "regulator", market, "accept", Map.of());
        act(county, "regulator", market, "forward", Map.of("body", "EDUCATION", "reason", "属校园管理"));

        List<JsonNode> rows = rows(county, issue);
        assertThat(rows.getFirst().path("state").asString()).isEqualTo("FORWARDED");
        assertThat(rows.getFirst().path("returnReason").asString()).isEqualTo("属校园管理");
        JsonNode education = rows.getLast();
        assertThat(education.path("lead").asBoolean()).isTrue();
        assertThat(education.path("originName").asString()).isEqualTo("移送");
        // accepted in time by the one, so the other only has the inspection before it: 09-30 and 3 working days
        assertThat(education.path("steps")).hasSize(1);
        assertThat(education.path("stepDue").asString()).isEqualTo("2026-10-10");
        assertThat(county.issueState(issue)).isEqualTo("HANDED_OVER");
        assertThat(county.as("education")
                        .post("/handoffs/" + id(education) + "/forward", Map.of("body", "MARKET", "reason", "x"))
                        .problem())
                .isEqualTo("body-had-it");

        county.advanceTo(10, 12, 10);
        assertThat(county.told(business))
                .contains("2026-10-12 regulator-overdue INSPECT_LATE education")
                .doesNotContain("2026-10-12 regulator-overdue INSPECT_LATE regulator");
        assertThat(county.told(business).stream().filter(line -> line.contains("ACCEPT_LATE")))
                .isEmpty();
    }

    @Test
    @Order(30)
    void withoutABodyAnItemOpensAndResolvesItselfWhenOneIsNamed() {
        County county = County.settled(service, "230204");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 27));
        Reply asked = county.as("office").post("/issues/" + issue + "/handoffs", Map.of("body", "EDUCATION"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().path("state").asString()).isEqualTo("WAITING");
        assertThat(county.exceptions("no-receiver")).hasSize(1);
        assertThat(county.as("office").get("/handoffs?view=waiting").body().path("items"))
                .hasSize(1);
        assertThat(county.as("office")
                        .post("/handoffs/" + id(asked.body()) + "/retry", Map.of())
                        .problem())
                .isEqualTo("no-receiver");
        assertThat(county.as("office")
                        .post("/issues/" + issue + "/handoffs", Map.of("body", "EDUCATION"))
                        .problem())
                .isEqualTo("body-has-it");

        county.advanceTo(10, 13, 10);
        service.publish(aPerson("education" + county.code)
                .role(Role.UNIT_HEAD)
                .unit("区教育局")
                .at(Level.COUNTY, county.code)
                .build());
        assertThat(county.as("office")
                        .post("/receiving-bodies", Map.of("body", "EDUCATION", "receiver", county.person("regulator")))
                        .problem())
                .isEqualTo("receiver-role");
        assertThat(county.as("cadre")
                        .post("/receiving-bodies", Map.of("body", "EDUCATION", "receiver", county.person("education")))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("office")
                        .post("/receiving-bodies", Map.of("body", "EDUCATION", "receiver", county.person("education")))
                        .body()
                        .path(0)
                        .path("inForce")
                        .asBoolean())
                .isTrue();
        service.settle();
        assertThat(county.exceptions("no-receiver")).isEmpty();
        JsonNode education = row(county, issue, "EDUCATION");
        assertThat(education.path("state").asString()).isEqualTo("HANDED_OVER");
        assertThat(education.path("stepDue").asString()).isEqualTo("2026-10-14");
        assertThat(row(county, issue, "MARKET").path("state").asString()).isEqualTo("HANDED_OVER");
        service.settle();
        assertThat(county.all(HandoffChanged.class).stream()
                        .filter(one -> one.issueId().equals(issue) && one.act().equals("name")))
                .hasSize(1);
    }

    @Test
    @Order(40)
    void onlyTheHandOffThatReachedNobodyIsSentAgain() {
        County county = withEducation("230205");
        routeCanteens(county);
        UUID issue = county.issue(canteen(county), IssueClass.L2, LocalDate.of(2026, 10, 28));
        service.publish(new MessageUndeliverable(
                Ids.named("undelivered", county.code),
                county.person("education"),
                MessageType.ISSUE_HANDED_OVER,
                "email",
                "退信",
                service.clock().instant()));
        assertThat(row(county, issue, "EDUCATION").path("undelivered").asString())
                .isEqualTo("退信");
        assertThat(county.as("office")
                        .post("/handoffs/" + id(row(county, issue, "MARKET")) + "/retry", Map.of())
                        .status())
                .isEqualTo(409);
        act(county, "office", row(county, issue, "EDUCATION"), "retry", Map.of());
        assertThat(county.all(AlertRaised.class).stream()
                        .filter(one -> one.message() == MessageType.ISSUE_HANDED_OVER)
                        .filter(one -> issue.equals(one.issueId()))
                        .map(AlertRaised::recipientId))
                .containsExactly(county.person("education"));
        assertThat(row(county, issue, "EDUCATION").path("undelivered").isNull()).isTrue();
    }

    @Test
    @Order(50)
    void photosProveARectificationAndAClosingIsNumberedWithoutHoles() throws IOException {
        County county = County.settled(service, "230206");
        UUID business = county.business("noodle");
        UUID other = county.business("soup");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 28));
        Reply refused = service.as(business)
                .upload("/files", "a.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        Reply photo = service.as(business).upload("/files", "a.png", picture());
        assertThat(photo.status()).isEqualTo(201);
        String file = photo.body().path("id").asString();
        Reply rectified = service.as(business).post("/issues/" + issue + "/rectify", Map.of("files", List.of(file)));
        assertThat(rectified.status()).as("%s", rectified.body()).isEqualTo(200);
        assertThat(rectified.body().path("files").path(0).path("id").asString()).isEqualTo(file);
        assertThat(county.as("cadre").download("/files/" + file).statusCode()).isEqualTo(200);
        assertThat(county.as("regulator").download("/files/" + file).statusCode())
                .isEqualTo(200);
        assertThat(service.as(other).download("/files/" + file).statusCode()).isEqualTo(404);
        assertThat(county.as("other-cadre").download("/files/" + file).statusCode())
                .isEqualTo(404);
        county.ok("cadre", issue, "verify", Map.of());
        assertThat(closings(county, issue)).containsExactly("230206食安销〔2026〕1号");

        UUID second = county.issue(other, IssueClass.L1, LocalDate.of(2026, 10, 13));
        assertThat(county.as("cadre")
                        .post("/issues/" + second + "/verify", Map.of())
                        .status())
                .isEqualTo(409);
        service.as(other).post("/issues/" + second + "/rectify", Map.of("evidence", "已加盖"));
        county.ok("cadre", second, "verify", Map.of());
        assertThat(closings(county, second)).containsExactly("230206食安销〔2026〕2号");
    }

    /** Closed on 13 October at order 50: 12 November is the thirtieth day after it. */
    @Test
    @Order(90)
    void whatWasClosedIsOpenedAgainWithinThirtyDays() {
        County county = County.known(service, "230206");
        UUID business = Fixtures.business("noodle230206");
        UUID issue = issueOf(county, business);
        UUID late = issueOf(county, Fixtures.business("soup230206"));
        county.advanceTo(11, 12, 10);
        assertThat(service.as(business)
                        .post("/issues/" + issue + "/reopen", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("office")
                        .post("/issues/" + issue + "/reopen", Map.of())
                        .problem())
                .isEqualTo("reason-missing");
        county.ok("office", issue, "reopen", Map.of("reason", "同一问题复发", "due", "2026-11-20"));
        assertThat(county.issueState(issue)).isEqualTo("HANDED_OVER");
        JsonNode again = row(county, issue, "MARKET");
        assertThat(again.path("origin").asString()).isEqualTo("REOPEN");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(again.path("stepDue").asString()).isEqualTo("2026-11-13");
        assertThat(county.told(business)).contains("2026-11-12 rectification-rejected - business");
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "再次整改"));
        county.ok("cadre", issue, "verify", Map.of());
        assertThat(closings(county, issue)).containsExactly("230206食安销〔2026〕1号", "230206食安销〔2026〕3号");

        county.advanceTo(11, 13, 10);
        assertThat(county.as("office")
                        .post("/issues/" + late + "/reopen", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Order(60)
    void nobodyClosesAHandOffOfHisOwn() {
        County county = withEducation("230207");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 10, 28));
        act(
                county,
                "regulator",
                row(county, issue, "MARKET"),
                "forward",
                Map.of("body", "EDUCATION", "reason", "属校园管理"));
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"));
        assertThat(county.as("regulator")
                        .post("/issues/" + issue + "/verify", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(county.allowed("education", issue)).contains("verify");
        county.ok("education", issue, "verify", Map.of());
    }

    @Test
    @Order(70)
    void aWorkbookHoldsExactlyWhatIsFiltered() throws IOException {
        County county = withEducation("230208");
        routeCanteens(county);
        county.issue(canteen(county), IssueClass.L2, LocalDate.of(2026, 10, 28));
        county.issue(county.business("=1+1"), IssueClass.L2, LocalDate.of(2026, 10, 28));
        assertThat(exported(county, "office", "/exports/handoffs")).hasSize(1 + 3);
        List<List<String>> own = exported(county, "office", "/exports/handoffs?body=EDUCATION");
        assertThat(own).hasSize(2);
        assertThat(own.getLast()).contains("canteen230208", "区教育局", "待接收");
        assertThat(exported(county, "education", "/exports/handoffs")).hasSize(2);
        assertThat(exported(county, "regulator", "/exports/handoffs?q=" + "canteen"))
                .hasSize(2);
        assertThat(county.as("cadre").get("/exports/handoffs").status()).isEqualTo(403);
    }

    @Test
    @Order(80)
    void anotherRegionNeitherSeesNorMovesAHandOff() {
        County county = withEducation("230209");
        County other = withEducation("230210");
        UUID issue = county.issue(county.business("noodle"), IssueClass.L2, LocalDate.of(2026, 10, 28));
        String row = id(row(county, issue, "MARKET"));
        for (String who : List.of(
                "office", "leader", "regulator", "regulator-head", "head", "liaison", "admin", "cadre", "education")) {
            for (String verb : List.of(
                    "accept",
                    "return",
                    "forward",
                    "inspect",
                    "file",
                    "not-file",
                    "order",
                    "penalise",
                    "report",
                    "name",
                    "retry")) {
                assertThat(other.as(who)
                                .post("/handoffs/" + row + "/" + verb, Map.of("reason", "x", "body", "EDUCATION"))
                                .status())
                        .as(who + " " + verb)
                        .isIn(403, 404);
            }
            assertThat(other.as(who)
                            .post("/issues/" + issue + "/handoffs", Map.of("body", "EDUCATION"))
                            .status())
                    .as(who)
                    .isIn(403, 404);
            assertThat(other.as(who)
                            .get("/handoffs?region=" + county.code)
                            .body()
                            .toString())
                    .doesNotContain(row);
        }
        assertThat(other.as("office")
                        .post("/receiving-bodies", Map.of("body", "HEALTH", "place", county.code))
                        .status())
                .isEqualTo(403);
        assertThat(other.as("office").get("/receiving-bodies").body().toString())
                .doesNotContain("education230209");
        assertThat(row(county, issue, "MARKET").path("state").asString()).isEqualTo("HANDED_OVER");
        assertThat(service.anonymous().get("/handoffs").status()).isEqualTo(401);
    }

    private static List<String> closings(County county, UUID issue) {
        return county.as("office")
                .get("/issues/" + issue)
                .body()
                .path("closings")
                .valueStream()
                .map(one -> one.path("number").asString())
                .toList();
    }

    private static UUID issueOf(County county, UUID business) {
        return UUID.fromString(county.as("office")
                .get("/issues?business=" + business)
                .body()
                .path("items")
                .path(0)
                .path("issueId")
                .asString());
    }

    private static List<List<String>> exported(County county, String who, String path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(county.as(who).download(path).body()))) {
            workbook.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            });
        }
        return rows;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
