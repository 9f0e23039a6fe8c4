package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.kit.documents.Document;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** Letters from draft to closing on real parts. One clock for all tests here; each has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetterServiceTest {
    private static final byte[] PDF =
            Document.titled("整改报告", List.of(), Instant.EPOCH).pdf();
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 8, 24, 9, 30));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(10)
    void whoWroteADraftDoesNotApproveIt() {
        County county = County.settled(service, "230201");
        UUID business = county.business("noodle");
        UUID letter = drafted(county, business);
        assertThat(county.as("office")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .problem())
                .isEqualTo("own-draft");
        assertThat(allowed(county, "office", letter)).containsExactly("decline", "edit");
        assertThat(allowed(county, "leader", letter)).containsExactly("approve", "decline");
        assertThat(county.as("leader").get("/letters?mine=true").body().path("items"))
                .hasSize(1);
        assertThat(county.as("office").get("/letters?mine=true").body().path("items"))
                .isEmpty();
        assertThat(service.as(business).get("/letters/" + letter).status())
                .as("a draft is no letter yet")
                .isEqualTo(404);
        assertThat(service.as(business).get("/letters").body().path("items")).isEmpty();

        Reply sent = county.as("leader").post("/letters/" + letter + "/approve", Map.of());
        assertThat(sent.body().path("number").asString()).isEqualTo("2食安办函〔2026〕1号");
        assertThat(sent.body().path("state").asString()).isEqualTo("SENT");
        assertThat(sent.body().path("deadline").asString()).isEqualTo("2026-09-07");
        assertThat(county.told(business)).containsExactly("2026-08-24 letter-sent - business");
        assertThat(service.as(business).get("/letters/" + letter + "/pdf").status())
                .isEqualTo(200);
    }

    @Test
    @Order(20)
    void whatTheSystemDraftedTheOfficeMayApproveUnlessItChangedIt() {
        County county = County.settled(service, "230202");
        UUID business = county.business("noodle");
        UUID letter = drafted(county, business);
        Reply edited = county.as("office").post("/letters/" + letter + "/edit", Map.of("demand", "请三日内整改。"));
        assertThat(edited.body().path("version").asInt()).isEqualTo(2);
        JsonNode record =
                county.as("leader").get("/letters/" + letter + "/record").body();
        assertThat(record.path("versions")
                        .valueStream()
                        .map(one -> one.path("demand").asString()))
                .containsExactly("请立即整改。", "请三日内整改。");
        assertThat(county.as("city")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .status())
                .as("the office above is entitled and did not write it")
                .isEqualTo(200);
        assertThat(county.as("office")
                        .post("/letters/" + letter + "/edit", Map.of("demand", "x"))
                        .status())
                .isEqualTo(409);
        assertThat(county.as("cadre").post("/letters", body(business)).status()).isEqualTo(403);
        assertThat(county.as("office")
                        .post("/letters", Map.of("kind", "TALK_NOTICE", "businessId", business))
                        .problem())
                .isEqualTo("facts-missing");
    }

    @Test
    @Order(30)
    void aLetterIsReceivedRepliedToSentBackAndAccepted() {
        County county = County.settled(service, "230203");
        UUID business = county.business("noodle");
        UUID letter = drafted(county, business);
        county.as("leader").post("/letters/" + letter + "/approve", Map.of());
        assertThat(county.as("cadre")
                        .post("/letters/" + letter + "/reply", Map.of("reply", "x"))
                        .status())
                .isEqualTo(404);
        Reply received = service.as(business).post("/letters/" + letter + "/receive", Map.of());
        assertThat(received.body().path("receivedBy").asString()).isEqualTo("noodle230203");
        Reply file = service.as(business).upload("/files", "整改.pdf", PDF);
        assertThat(file.status()).as(file.body().toString()).isEqualTo(201);
        String fileId = file.body().path("id").asString();
        Reply replied = service.as(business)
                .post("/letters/" + letter + "/reply", Map.of("reply", "已整改", "files", List.of(fileId)));
        assertThat(replied.body().path("state").asString()).isEqualTo("REPLIED");
        assertThat(county.as("office").get("/files/" + fileId).status()).isEqualTo(200);
        assertThat(county.as("cadre").get("/files/" + fileId).status()).isEqualTo(404);
        JsonNode seen =
                service.as(business).get("/letters/" + letter + "/record").body();
        assertThat(seen.path("files")).hasSize(1);
        assertThat(seen.path("history"))
                .as("who handled it inside is not the addressee's")
                .isEmpty();

        Reply back = county.as("office").post("/letters/" + letter + "/decline", Map.of("reason", "没有台账"));
        assertThat(back.body().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(back.body().path("deadline").asString())
                .as("five working days more")
                .isEqualTo("2026-08-31");
        service.as(business).post("/letters/" + letter + "/reply", Map.of("reply", "台账已附"));
        Reply closed = county.as("office").post("/letters/" + letter + "/close", Map.of());
        assertThat(closed.body().path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.body().path("allowed")).isEmpty();
        assertThat(states(county, letter))
                .containsExactly(
                        LetterState.DRAFT,
                        LetterState.APPROVED,
                        LetterState.SENT,
                        LetterState.RECEIVED,
                        LetterState.REPLIED,
                        LetterState.RECEIVED,
                        LetterState.REPLIED,
                        LetterState.ACCEPTED,
                        LetterState.CLOSED);
    }

    /** Twelve drafts, each approved twice at once by two who may: every number once, none left out. */
    @Test
    @Order(40)
    void numbersHaveNoHolesHoweverManyApproveAtOnce() throws Exception {
        County county = County.settled(service, "230204");
        UUID business = county.business("noodle");
        List<UUID> drafts =
                IntStream.range(0, 12).mapToObj(n -> drafted(county, business)).toList();
        List<Callable<Integer>> approvals = new ArrayList<>();
        for (UUID draft : drafts) {
            for (String who : List.of("leader", "city")) {
                approvals.add(() -> county.as(who)
                        .post("/letters/" + draft + "/approve", Map.of())
                        .status());
            }
        }
        Map<Integer, Integer> answers = new HashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(approvals)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertThat(answers).isEqualTo(Map.of(200, 12, 409, 12));
        assertThat(register(county))
                .extracting(one -> one.path("numberSequence").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).map(n -> 13 - n).boxed().toList());

        UUID third = UUID.fromString(register(county).get(9).path("letterId").asString());
        assertThat(county.as("office")
                        .post("/letters/" + third + "/withdraw", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(county.as("office")
                        .post("/letters/" + third + "/withdraw", Map.of("reason", "主体名称有误"))
                        .status())
                .isEqualTo(200);
        assertThat(service.as(business)
                        .post("/letters/" + third + "/reply", Map.of("reply", "x"))
                        .status())
                .isEqualTo(409);
        UUID next = drafted(county, business);
        Reply sent = county.as("leader").post("/letters/" + next + "/approve", Map.of());
        assertThat(sent.body().path("number").asString())
                .as("a withdrawn number is never given again")
                .endsWith("13号");
        JsonNode withdrawn = register(county).get(10);
        assertThat(withdrawn.path("numberSequence").asInt()).isEqualTo(3);
        assertThat(withdrawn.path("withdrawnOn").asString()).isEqualTo("2026-08-24");
    }

    @Test
    @Order(50)
    void aRefusedApprovalGivesItsNumberBack() {
        County county = County.settled(service, "230205");
        UUID business = county.business("noodle");
        UUID nobody = UUID.fromString(county.as("office")
                .post("/letters", Map.of("kind", "REMINDER_LETTER", "facts", "逾期", "demand", "请督促"))
                .body()
                .path("letterId")
                .asString());
        assertThat(county.as("leader")
                        .post("/letters/" + nobody + "/approve", Map.of())
                        .problem())
                .isEqualTo("addressee-missing");
        UUID letter = drafted(county, business);
        assertThat(county.as("leader")
                        .post("/letters/" + letter + "/approve", Map.of())
                        .body()
                        .path("number")
                        .asString())
                .endsWith("1号");
        UUID head = county.person("head");
        Reply named = county.as("leader").post("/letters/" + nobody + "/approve", Map.of("addresseeId", head));
        assertThat(named.body().path("number").asString()).endsWith("2号");
        assertThat(county.as("head").get("/letters").body().path("items")).hasSize(1);
    }

    @Test
    @Order(60)
    void aKindThatAPlaceDoesNotUseIsNotDrafted() {
        County county = County.settled(service, "230206");
        UUID business = county.business("noodle");
        Map<String, Object> forms = Map.of(
                "RECTIFICATION_NOTICE", Map.of("inUse", false, "title", "x", "basis", "x"),
                "REMINDER_LETTER", Map.of("inUse", true, "title", "提醒函", "basis", "根据本区规定。"));
        assertThat(county.as("office")
                        .put("/policies/letter.forms", Map.of("effectiveFrom", "2026-08-01", "value", forms))
                        .status())
                .isEqualTo(200);
        assertThat(county.as("office").post("/letters", body(business)).problem())
                .isEqualTo("kind-not-in-use");
        Reply reminder = county.as("office")
                .post(
                        "/letters",
                        Map.of("kind", "REMINDER_LETTER", "businessId", business, "facts", "f", "demand", "d"));
        assertThat(reminder.body().path("title").asString()).isEqualTo("提醒函");
        assertThat(county.as("office")
                        .put(
                                "/policies/letter.forms",
                                Map.of(
                                        "effectiveFrom",
                                        "2026-08-01",
                                        "value",
                                        Map.of("REMINDER_LETTER", Map.of("inUse", true, "title", " ", "basis", "x"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(70)
    void aLetterIsDraftedFromTheFactsOfACase() {
        County county = County.settled(service, "230207");
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Q2", Tier.D));
        county.advanceTo(8, 27, 10);
        UUID caseId = Ids.named("case", "VISIT", County.task(business, TaskKind.QUARTERLY, "2026-Q2"));
        JsonNode draft = county.as("office")
                .post("/letters", Map.of("kind", "REMINDER_LETTER", "caseId", caseId))
                .body();
        assertThat(draft.path("facts").asString())
                .contains("noodle230207")
                .contains("2026年8月24日提醒包保干部")
                .contains("2026年8月26日提醒单位负责人");
        assertThat(draft.path("addresseeId").asString())
                .isEqualTo(county.person("head").toString());
        assertThat(draft.path("caseId").asString()).isEqualTo(caseId.toString());
        County other = County.settled(service, "230208");
        assertThat(other.as("office")
                        .post("/letters", Map.of("kind", "REMINDER_LETTER", "caseId", caseId))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(80)
    void anUnverifiedRectificationAlertsWhoVerifiesThenTheOfficeOnceEach() {
        County county = County.settled(service, "230209");
        UUID business = county.business("noodle");
        UUID issue = county.issue(business, IssueClass.L2, LocalDate.of(2026, 9, 30));
        county.ok("regulator", issue, "accept", Map.of());
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "已补齐"));
        UUID small = county.issue(business, IssueClass.L1, LocalDate.of(2026, 8, 27));
        service.as(business).post("/issues/" + small + "/rectify", Map.of("evidence", "当场改"));
        county.ok("cadre", small, "verify", Map.of());

        county.advanceTo(9, 10, 10);
        assertThat(county.told(business).stream().filter(one -> one.contains("unverified")))
                .as("reported Thu 08-27: within five working days is Thu 09-03; +1, +3 after it")
                .containsExactly(
                        "2026-09-04 rectification-unverified VERIFY_LATE cadre",
                        "2026-09-04 rectification-unverified VERIFY_LATE regulator",
                        "2026-09-08 rectification-unverified VERIFY_NEGLECTED office");
        county.ok("cadre", issue, "reject", Map.of("reason", "不清", "due", "2026-09-28"));
        service.as(business).post("/issues/" + issue + "/rectify", Map.of("evidence", "再补"));
        county.ok("cadre", issue, "verify", Map.of());
        county.advanceTo(9, 24, 10);
        assertThat(county.told(business).stream().filter(one -> one.contains("unverified")))
                .hasSize(3);
    }

    @Test
    @Order(90)
    void anUnansweredLetterIsOverdueOnce() {
        County county = County.known(service, "230201");
        UUID letter = county.letter(UUID.fromString(idOf(county)));
        assertThat(states(county, letter).stream().filter(state -> state == LetterState.OVERDUE))
                .hasSize(1);
    }

    @Test
    @Order(100)
    void anotherRegionNeverSeesALetter() {
        County county = County.settled(service, "230210");
        County other = County.settled(service, "230211");
        UUID business = county.business("noodle");
        UUID letter = drafted(county, business);
        for (String who : List.of("office", "leader", "head", "cadre", "regulator", "admin")) {
            for (String path : List.of("", "/record", "/pdf")) {
                assertThat(other.as(who).get("/letters/" + letter + path).status())
                        .as(who + path)
                        .isEqualTo(404);
            }
            for (String verb : List.of("approve", "edit", "withdraw", "reply", "receive", "close", "decline")) {
                assertThat(other.as(who)
                                .post("/letters/" + letter + "/" + verb, Map.of("reason", "x"))
                                .status())
                        .as(who + verb)
                        .isEqualTo(404);
            }
        }
        assertThat(other.as("office").get("/letters/register").body().toString())
                .doesNotContain(letter.toString());
        assertThat(other.as("cadre").get("/letters/register").status()).isEqualTo(403);
        assertThat(service.anonymous().get("/letters/" + letter).status()).isEqualTo(401);
    }

    @Test
    @Order(110)
    void anAnswerThatIsDueInAnUnknownYearWaitsVisibly() {
        County county = County.settled(service, "230212");
        UUID business = county.business("noodle");
        county.advanceTo(12, 28, 10);
        UUID letter = drafted(county, business);
        Reply sent = county.as("leader").post("/letters/" + letter + "/approve", Map.of());
        assertThat(sent.body().path("state").asString()).isEqualTo("SENT");
        assertThat(sent.body().path("deadline").isNull()).isTrue();
        assertThat(county.exceptions("calendar-not-published")).hasSize(1);
    }

    private static String idOf(County county) {
        return county.business("noodle").toString();
    }

    private static UUID drafted(County county, UUID business) {
        Reply draft = county.as("office").post("/letters", body(business));
        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(200);
        return UUID.fromString(draft.body().path("letterId").asString());
    }

    private static Map<String, Object> body(UUID business) {
        return Map.of("kind", "RECTIFICATION_NOTICE", "businessId", business, "facts", "进货查验无记录。", "demand", "请立即整改。");
    }

    private static List<String> allowed(County county, String who, UUID letter) {
        return county.as(who)
                .get("/letters/" + letter)
                .body()
                .path("allowed")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    private static List<JsonNode> register(County county) {
        return county.as("leader")
                .get("/letters/register?year=2026")
                .body()
                .valueStream()
                .toList();
    }

    private static List<LetterState> states(County county, UUID letter) {
        return county.all(LetterChanged.class).stream()
                .filter(one -> one.letterId().equals(letter))
                .map(LetterChanged::state)
                .toList();
    }
}
