package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
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
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/**
 * Talks from the quarter's end to their closing on real parts (domain.md §7.30). One clock for all tests here, so they go by
 * the calendar: quarter end Wed 2026-09-30, then the holiday until Wed 10-07, Sat 10-10 is worked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TalkServiceTest {
    static final Map<String, Object> MINUTES = Map.of(
            "place", "二楼会议室",
            "presiding", "陈建国",
            "attendees", List.of("钱军", "孙丽"),
            "facts", "三季度督导按期完成率80%",
            "demands", "十五个工作日内补齐并建立台账",
            "commitments", "按要求整改",
            "signatures", List.of("钱军", "陈建国"));
    private static ServiceUnderTest service;
    private static County county;
    private static UUID business;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 9, 28, 10, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(10)
    void unitFiguresBelowTheLimitAreProposedWithTheFactsBehind() {
        county = County.settled(service, "230301");
        business = county.business("noodle");
        UUID closed = county.issue(business, IssueClass.L1, LocalDate.of(2026, 9, 28));
        service.as(business).post("/issues/" + closed + "/rectify", Map.of("evidence", "当场改"));
        county.ok("cadre", closed, "verify", Map.of());
        county.issue(business, IssueClass.L2, LocalDate.of(2026, 12, 13));
        county.advanceTo(10, 1, 0);
        UUID head = county.person("head");
        service.publishTwice(new PeriodClosed(head, "民安社区", county.code, "2026-Q3", 8, 10));
        service.publish(new PeriodClosed(head, "达标社区", county.code, "2026-Q3", 9, 10));
        county.advanceTo(10, 8, 10);
        assertThat(county.told()).contains("2026-10-08 talk-proposed TALK_PROPOSED leader");
        List<JsonNode> talks = proposed();
        assertThat(talks).hasSize(1);
        JsonNode talk = talks.getFirst();
        assertThat(talk.path("code").asString()).isEqualTo("COMPLETION");
        assertThat(talk.path("numerator").asInt()).isEqualTo(8);
        assertThat(talk.path("denominator").asInt()).isEqualTo(10);
        assertThat(talk.path("threshold").asDouble()).isEqualTo(0.9);
        assertThat(talk.path("list").asString()).isEqualTo("/tasks?period=2026-Q3&region=230301");
        assertThat(county.as("head").get("/talks").body().path("items"))
                .as("whom it would be with sees nothing before the notice")
                .isEmpty();
    }

    @Test
    @Order(20)
    void aLeaderApprovesAndTheNoticeGoesOutThreeWorkingDaysAhead() {
        String talk = proposed().getFirst().path("talkId").asString();
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/approve", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(county.as("leader")
                        .post("/talks/" + talk + "/approve", Map.of("on", "2026-10-10"))
                        .problem())
                .isEqualTo("notice-too-short");
        assertThat(county.as("leader").post("/talks/" + talk + "/hold", MINUTES).status())
                .isEqualTo(409);
        Reply approved =
                county.as("leader").post("/talks/" + talk + "/approve", Map.of("from", "09:30", "place", "二楼会议室"));
        assertThat(approved.body().path("state").asString()).isEqualTo("NOTIFIED");
        assertThat(approved.body().path("talkOn").asString())
                .as("Fri 9, Sat 10, Mon 12")
                .isEqualTo("2026-10-12");
        assertThat(approved.body().path("to").asString()).startsWith("11:00");
        assertThat(county.told()).contains("2026-10-08 talk-approved - office", "2026-10-08 talk-notice - head");
        assertThat(county.as("leader")
                        .post("/talks/" + talk + "/approve", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(states(talk)).containsExactly(TalkState.PROPOSED, TalkState.APPROVED, TalkState.NOTIFIED);

        JsonNode letter = county.as("head").get("/letters").body().path("items").path(0);
        assertThat(letter.path("kind").asString()).isEqualTo("TALK_NOTICE");
        assertThat(letter.path("number").asString()).endsWith("1号");
        assertThat(letter.path("facts").asString()).contains("2026年10月12日", "09:30", "二楼会议室");
        assertThat(letter.path("deadline").isNull())
                .as("a notice asks for no answer")
                .isTrue();
        assertThat(county.as("head")
                        .get("/letters/" + letter.path("letterId").asString() + "/pdf")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(30)
    void clashesAndDaysOffAreShownAndAnotherDayTakesAnotherLetter() {
        String talk = only(TalkState.NOTIFIED);
        UUID head = county.person("head");
        service.publish(new PeriodClosed(head, "兆麟街道", county.code, "2026-Q3", 1, 10));
        county.advanceTo(10, 9, 9);
        String other = proposed().getFirst().path("talkId").asString();
        assertThat(warnings(other, Map.of("on", "2026-10-12", "from", "10:30")))
                .hasSize(1)
                .first()
                .asString()
                .contains("head230301");
        assertThat(warnings(other, Map.of("on", "2026-10-12", "from", "11:00"))).isEmpty();
        assertThat(warnings(other, Map.of("on", "2026-10-18", "from", "10:30"))).containsExactly("2026-10-18是休息日");
        assertThat(warnings(other, Map.of("on", "2026-10-10", "from", "10:30")))
                .as("a make-up day is worked")
                .isEmpty();

        Reply placed = county.as("office").post("/talks/" + talk + "/schedule", Map.of("place", "一楼会议室"));
        assertThat(placed.body().path("letterId")).isNotNull();
        String first = placed.body().path("letterId").asString();
        Reply moved = county.as("office").post("/talks/" + talk + "/schedule", Map.of("on", "2026-10-14"));
        assertThat(moved.body().path("letterId").asString()).isNotEqualTo(first);
        assertThat(county.as("office")
                        .get("/letters/" + first)
                        .body()
                        .path("withdrawnOn")
                        .asString())
                .isEqualTo("2026-10-09");
        assertThat(county.as("office")
                        .get("/talks/calendar?from=2026-10-01&to=2026-10-31")
                        .body())
                .hasSize(1);
        assertThat(county.as("head")
                        .get("/talks/calendar?from=2026-10-01&to=2026-10-31")
                        .status())
                .isEqualTo(403);
        assertThat(county.as("leader")
                        .post("/talks/" + other + "/decline", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(county.as("leader")
                        .post("/talks/" + other + "/decline", Map.of("reason", "已当面提醒"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DECLINED");
    }

    @Test
    @Order(40)
    void withoutMinutesThereIsAnItemAndWithThemTheReportsClockBegins() {
        String talk = only(TalkState.NOTIFIED);
        county.advanceTo(10, 15, 10);
        assertThat(county.exceptions("talk-not-held")).hasSize(1);
        for (String part : MINUTES.keySet()) {
            Map<String, Object> lacking = new HashMap<>(MINUTES);
            lacking.put("on", "2026-10-14");
            if (part.equals("place") || part.equals("facts")) {
                continue;
            }
            lacking.remove(part);
            assertThat(county.as("office")
                            .post("/talks/" + talk + "/hold", lacking)
                            .problem())
                    .isEqualTo(part + "-missing");
        }
        Map<String, Object> minutes = new HashMap<>(MINUTES);
        minutes.put("on", "2026-10-14");
        assertThat(county.as("head").post("/talks/" + talk + "/hold", minutes).status())
                .isEqualTo(403);
        Reply held = county.as("office").post("/talks/" + talk + "/hold", minutes);
        assertThat(held.body().path("state").asString())
                .as(held.body().toString())
                .isEqualTo("HELD");
        assertThat(held.body().path("reportDue").asString())
                .as("15 working days after Wed 10-14: ten until Wed 10-28, five more until Wed 11-04")
                .isEqualTo("2026-11-04");
        assertThat(county.exceptions("talk-not-held")).isEmpty();
        String letter = held.body().path("letterId").asString();
        assertThat(county.as("office")
                        .get("/letters/" + letter)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(county.as("head").get("/talks/" + talk + "/pdf").status()).isEqualTo(200);
        JsonNode record = county.as("head").get("/talks/" + talk + "/record").body();
        assertThat(record.path("minutes").path("commitments").asString()).isEqualTo("按要求整改");
        assertThat(record.path("history")).isEmpty();
    }

    @Test
    @Order(50)
    void tooFewIssuesPutRightThirtyDaysAfterTheQuarterIsProposedOnTheNextWorkingDay() {
        county.advanceTo(10, 31, 12);
        assertThat(proposed()).isEmpty();
        county.advanceTo(11, 2, 10);
        JsonNode talk = proposed().getFirst();
        assertThat(talk.path("code").asString()).isEqualTo("RECTIFICATION");
        assertThat(talk.path("numerator").asInt()).isEqualTo(1);
        assertThat(talk.path("denominator").asInt()).isEqualTo(2);
        assertThat(talk.path("trigger").asString()).contains("2026-10-30", "50.0%");
        assertThat(county.told()).contains("2026-11-02 talk-proposed TALK_PROPOSED leader");
    }

    @Test
    @Order(60)
    void theReportIsRemindedOfReviewedAskedForAgainAndAccepted() {
        String talk = only(TalkState.HELD);
        assertThat(county.told()).contains("2026-11-02 talk-report-due - head");
        county.advanceTo(11, 5, 10);
        assertThat(county.exceptions("talk-report-late")).hasSize(1);
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/review", Map.of("accepted", true))
                        .status())
                .isEqualTo(409);
        assertThat(county.as("cadre")
                        .post("/talks/" + talk + "/report", Map.of("report", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(county.as("head")
                        .post("/talks/" + talk + "/report", Map.of())
                        .status())
                .isEqualTo(400);
        county.as("head").post("/talks/" + talk + "/report", Map.of("report", "已补齐督导"));
        assertThat(county.exceptions("talk-report-late")).isEmpty();
        assertThat(county.as("head")
                        .post("/talks/" + talk + "/review", Map.of("accepted", true))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/review", Map.of("accepted", false))
                        .status())
                .isEqualTo(400);
        Reply further =
                county.as("office").post("/talks/" + talk + "/review", Map.of("accepted", false, "reason", "台账未建立"));
        assertThat(further.body().path("state").asString()).isEqualTo("HELD");
        assertThat(further.body().path("reportDue").asString()).isEqualTo("2026-11-26");
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/close", Map.of("effect", "x"))
                        .status())
                .isEqualTo(409);
        county.as("head").post("/talks/" + talk + "/report", Map.of("report", "台账已建立"));
        Reply accepted = county.as("office").post("/talks/" + talk + "/review", Map.of("accepted", true));
        assertThat(accepted.body().path("state").asString()).isEqualTo("REVIEWED");
        assertThat(county.as("office")
                        .post("/talks/" + talk + "/close", Map.of())
                        .problem())
                .isEqualTo("effect-missing");
        Reply closed = county.as("office").post("/talks/" + talk + "/close", Map.of("effect", "年度评议扣2分", "points", -2));
        assertThat(closed.body().path("state").asString()).isEqualTo("CLOSED");
        assertThat(states(talk))
                .containsExactly(
                        TalkState.PROPOSED,
                        TalkState.APPROVED,
                        TalkState.NOTIFIED,
                        TalkState.HELD,
                        TalkState.REVIEWED,
                        TalkState.CLOSED);
        JsonNode entries =
                county.as("leader").get("/assessments?year=2026&unit=民安社区").body();
        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).path("points").asDouble()).isEqualTo(-2);
        assertThat(county.as("leader").get("/assessments?year=2025").body()).isEmpty();
        assertThat(county.as("head").get("/assessments?year=2026").status()).isEqualTo(403);
    }

    @Test
    @Order(70)
    void anotherRegionNeverSeesATalk() {
        County other = County.settled(service, "230302");
        String talk = proposed().getFirst().path("talkId").asString();
        for (String who : List.of("office", "leader", "head", "cadre", "admin")) {
            for (String path : List.of("", "/record", "/pdf")) {
                assertThat(other.as(who).get("/talks/" + talk + path).status())
                        .as(who + path)
                        .isEqualTo(404);
            }
            for (String verb : List.of("approve", "decline", "schedule", "hold", "report", "review", "close")) {
                assertThat(other.as(who)
                                .post("/talks/" + talk + "/" + verb, MINUTES)
                                .status())
                        .as(who + verb)
                        .isEqualTo(404);
            }
        }
        assertThat(other.as("leader").get("/talks").body().path("items")).isEmpty();
        assertThat(other.as("leader")
                        .get("/assessments?year=2026&region=230301")
                        .body())
                .isEmpty();
        assertThat(other.as("leader")
                        .get("/talks/calendar?from=2026-10-01&to=2026-12-31")
                        .body())
                .isEmpty();
    }

    @Test
    @Order(80)
    void aCircularNamesUnitsAndNeverPersons() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "关于三季度包保督导情况的通报",
                "period", "2026-Q3",
                "text", "现将三季度包保督导情况通报如下。",
                "demand", "请各单位对照整改。",
                "units", List.of(Map.of("unit", "民安社区", "numerator", 8, "denominator", 10))));
        Reply draft = county.as("office").post("/circulars", body);
        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(200);
        String id = draft.body().path("circularId").asString();
        assertThat(county.as("office")
                        .post("/circulars/" + id + "/approve", Map.of())
                        .problem())
                .isEqualTo("own-draft");
        Reply issued = county.as("leader").post("/circulars/" + id + "/approve", Map.of());
        assertThat(issued.body().path("number").asString()).isEqualTo("2食安办通报〔2026〕1号");
        assertThat(county.as("leader").get("/circulars/" + id + "/pdf").status())
                .isEqualTo(200);
        assertThat(county.as("leader")
                        .post("/circulars/" + id + "/approve", Map.of())
                        .status())
                .isEqualTo(409);
        body.put("text", "cadre230301工作不力。");
        assertThat(county.as("office").post("/circulars", body).problem()).isEqualTo("person-named");
        body.put("text", "通报如下。");
        body.put("units", List.of());
        assertThat(county.as("office").post("/circulars", body).problem()).isEqualTo("units-missing");
        assertThat(county.as("cadre").get("/circulars").status()).isEqualTo(403);
        County other = County.known(service, "230302");
        assertThat(other.as("leader").get("/circulars").body().path("items")).isEmpty();
        assertThat(other.as("leader").get("/circulars/" + id + "/pdf").status()).isEqualTo(404);
        assertThat(other.as("leader")
                        .post("/circulars/" + id + "/drop", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(90)
    void aLeadIsHandedToANamedPersonWhoDecides() {
        String talk = proposed().getFirst().path("talkId").asString();
        Map<String, Object> body =
                new HashMap<>(Map.of("cause", "DONE_BADLY", "source", "TALK", "sourceId", talk, "note", "两次未按期整改"));
        assertThat(county.as("office").post("/leads", body).problem()).isEqualTo("to-missing");
        body.put("handedTo", county.person("cadre"));
        assertThat(county.as("office").post("/leads", body).problem()).isEqualTo("to-unknown");
        body.put("handedTo", county.person("leader"));
        assertThat(county.as("cadre").post("/leads", body).status()).isEqualTo(403);
        Reply raised = county.as("office").post("/leads", body);
        assertThat(raised.status()).as(raised.body().toString()).isEqualTo(200);
        assertThat(raised.body().path("facts").asString()).contains("整改率50.0%");
        assertThat(raised.body().path("causeName").asString()).isEqualTo("落实不力");
        assertThat(county.as("office").post("/leads", body).problem()).isEqualTo("lead-known");
        assertThat(county.all(AlertRaised.class).stream()
                        .filter(one -> one.message() == MessageType.ACCOUNTABILITY_LEAD)
                        .map(AlertRaised::recipientId))
                .containsExactly(county.person("leader"));
        String id = raised.body().path("leadId").asString();
        assertThat(county.as("office")
                        .post("/leads/" + id + "/close", Map.of("outcome", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("leader").post("/leads/" + id + "/close", Map.of()).status())
                .isEqualTo(400);
        assertThat(county.as("leader")
                        .post("/leads/" + id + "/close", Map.of("outcome", "批评教育"))
                        .status())
                .isEqualTo(200);
        assertThat(county.as("leader")
                        .post("/leads/" + id + "/close", Map.of("outcome", "再次"))
                        .status())
                .isEqualTo(409);
        County other = County.known(service, "230302");
        assertThat(other.as("office").get("/leads").body().path("items")).isEmpty();
        assertThat(other.as("office").post("/leads", body).status()).isEqualTo(404);
        assertThat(other.as("leader")
                        .post("/leads/" + id + "/close", Map.of("outcome", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(100)
    void aTalkWhoseDayIsInAnUnknownYearWaitsVisibly() {
        county.advanceTo(12, 30, 10);
        String talk = proposed().getFirst().path("talkId").asString();
        Reply approved = county.as("leader").post("/talks/" + talk + "/approve", Map.of());
        assertThat(approved.body().path("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.body().path("waitsForYear").asInt()).isEqualTo(2027);
        assertThat(county.exceptions("calendar-not-published")).hasSize(1);
    }

    /** Proposed by figures; a neglected issue proposes one of its own. */
    private static List<JsonNode> proposed() {
        return county.as("leader")
                .get("/talks?state=PROPOSED")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("businessId").isNull())
                .toList();
    }

    private static String only(TalkState state) {
        JsonNode items = county.as("leader").get("/talks?state=" + state).body().path("items");
        assertThat(items).hasSize(1);
        return items.path(0).path("talkId").asString();
    }

    private static List<String> warnings(String talk, Map<String, String> schedule) {
        return county.as("leader")
                .post("/talks/" + talk + "/clashes", schedule)
                .body()
                .path("warnings")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    private static List<TalkState> states(String talk) {
        return county.all(TalkChanged.class).stream()
                .filter(one -> one.talkId().equals(UUID.fromString(talk)))
                .map(TalkChanged::state)
                .toList();
    }
}
