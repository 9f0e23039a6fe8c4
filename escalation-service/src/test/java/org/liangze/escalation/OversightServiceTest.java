package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Reply;
import org.liangze.testkit.SchemaRules;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** What an oversight found, from 3 August 2026 on; due after 15 working days, Mon 24 August (domain.md §7.32, §11). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OversightServiceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 8, 24);
    private static ServiceUnderTest service;
    private static County county;
    private static County elsewhere;
    private static UUID missed;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 8, 3, 10, 0));
        county = County.settled(service, "230183");
        elsewhere = County.settled(service, "230184");
        missed = Ids.named("finding", "missed");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theTablesKeepTheRules() {
        SchemaRules.check(service.sql(), "escalation");
    }

    @Test
    @Order(2)
    void theSameEventTwiceChangesNothing() {
        service.publishTwice(finding(missed, OversightMeasure.RECTIFICATION));
        service.awaitQuiet();
        assertThat(county.told()).containsExactly("2026-08-03 oversight-finding - cadre");
        assertThat(get("office", missed).body().path("history")).hasSize(1);
        assertThat(allowed("cadre", missed)).containsExactly("rectify");
        assertThat(allowed("office", missed)).containsExactly("rectify");
        assertThat(allowed("leader", missed)).isEmpty();
    }

    @Test
    @Order(3)
    void othersNeitherSeeNorTouchIt() {
        for (String who : List.of("other-cadre", "liaison", "regulator", "head")) {
            assertThat(get(who, missed).status()).as(who).isEqualTo(404);
            assertThat(act(who, missed, "rectify", Map.of("evidence", "已走访")).status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(elsewhere.as("office").get("/oversight-findings/" + missed).status())
                .isEqualTo(404);
        assertThat(act("leader", missed, "rectify", Map.of("evidence", "已走访")).status())
                .isEqualTo(403);
        assertThat(act("cadre", missed, "verify", Map.of()).problem()).isEqualTo("not-yours");
        assertThat(act("cadre", missed, "rectify", Map.of()).problem()).isEqualTo("evidence-missing");
        assertThat(act("office", missed, "verify", Map.of()).problem()).isEqualTo("not-now");
    }

    @Test
    @Order(4)
    void aFindingOnABusinessGoesThroughTheIssueLoop() {
        UUID shop = county.business("noodle");
        UUID id = Ids.named("finding", "shop");
        OversightFindingRecorded found =
                recorded(id, OversightParty.BUSINESS, shop, shop, IssueClass.L2, OversightMeasure.RECTIFICATION);
        service.publishTwice(found);
        service.awaitQuiet();
        assertThat(county.all(IssueHandedOver.class).stream()
                        .filter(one -> one.issueId().equals(id)))
                .singleElement()
                .satisfies(handed -> assertThat(handed.regulatorId()).isEqualTo(county.person("regulator")));
        JsonNode issue = county.as("office").get("/issues/" + id).body().path("issue");
        assertThat(issue.path("source").asString()).isEqualTo("OVERSIGHT");
        assertThat(issue.path("due").asString()).isEqualTo("2026-08-24");
        assertThat(county.told(shop))
                .contains("2026-08-03 oversight-finding - business", "2026-08-03 oversight-finding - cadre");
        assertThat(get("office", id).status()).as("not a finding of a person").isEqualTo(404);
        JsonNode rate = county.as("office").get("/indicators?period=2026-Q3").body();
        assertThat(rate.toString()).as("the rate is of what visits found").contains("\"denominator\":0");
    }

    @Test
    @Order(5)
    void aTalkIsProposedWhenTheGroupAskedForOne() {
        UUID id = Ids.named("finding", "talk");
        service.publishTwice(finding(id, OversightMeasure.TALK));
        service.awaitQuiet();
        JsonNode talks = county.as("leader").get("/talks").body().path("items");
        assertThat(talks).as("%s", talks).hasSize(1);
        assertThat(talks.path(0).path("subjectId").asString())
                .isEqualTo(county.person("cadre").toString());
        assertThat(county.told()).contains("2026-08-03 talk-proposed TALK_PROPOSED leader");
        assertThat(act("cadre", id, "rectify", Map.of("evidence", "已走访全部主体")).status())
                .isEqualTo(200);
        assertThat(act("office", id, "verify", Map.of()).body().path("state").asString())
                .isEqualTo("CLOSED");
        assertThat(states(id)).containsExactly("RECTIFIED", "VERIFIED", "CLOSED");
        assertThat(county.all(CaseEnded.class))
                .filteredOn(ended -> ended.ladder() == Ladder.OVERSIGHT)
                .hasSize(1);
    }

    @Test
    @Order(6)
    void aDeadlineIsRemindedOfAndThenClimbsItsOwnLadder() {
        service.advanceTo(LocalDateTime.of(2026, 8, 21, 10, 0));
        assertThat(since("2026-08-04"))
                .as("two days before is a Saturday")
                .contains("2026-08-21 oversight-reminder DUE_SOON cadre");
        service.advanceTo(LocalDateTime.of(2026, 8, 25, 10, 0));
        assertThat(since("2026-08-25"))
                .contains("2026-08-25 oversight-overdue OVERDUE cadre", "2026-08-25 oversight-overdue OVERDUE office");
        JsonNode queued =
                county.as("office").get("/queue?ladder=OVERSIGHT").body().path("items");
        assertThat(queued).hasSize(1);
        assertThat(queued.path(0).path("subject").asString()).isEqualTo("按季督导");
        assertThat(queued.path(0).path("businessName").asString())
                .as("the person")
                .isEqualTo("cadre230183");
        assertThat(elsewhere.as("office").get("/queue?ladder=OVERSIGHT").body().path("items"))
                .isEmpty();
        service.advanceTo(LocalDateTime.of(2026, 8, 28, 23, 0));
        assertThat(letters()).isEmpty();
        service.advanceTo(LocalDateTime.of(2026, 8, 31, 10, 0));
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.path("kind").asString()).isEqualTo("RECTIFICATION_NOTICE");
            assertThat(letter.path("addresseeId").asString())
                    .isEqualTo(county.person("cadre").toString());
        });
    }

    @Test
    @Order(7)
    void aRectificationRestsTheLadderAndARejectedOneStartsItAnew() {
        assertThat(act("cadre", missed, "rectify", Map.of("evidence", "已补走访")).status())
                .isEqualTo(200);
        service.awaitQuiet();
        assertThat(letters())
                .as("the draft is withdrawn")
                .allSatisfy(
                        letter -> assertThat(letter.path("state").asString()).isEqualTo("CLOSED"));
        assertThat(since("2026-08-31")).contains("2026-08-31 oversight-finding - office");
        assertThat(act("office", missed, "reject", Map.of("reason", "无佐证")).problem())
                .isEqualTo("due-wrong");
        Reply rejected = act("office", missed, "reject", Map.of("reason", "无佐证", "due", "2026-09-04"));
        assertThat(rejected.body().path("state").asString()).isEqualTo("FOUND");
        assertThat(rejected.body().path("due").asString()).isEqualTo("2026-09-04");
        service.advanceTo(LocalDateTime.of(2026, 9, 7, 10, 0));
        assertThat(since("2026-09-01"))
                .contains(
                        "2026-09-02 oversight-reminder DUE_SOON cadre", "2026-09-07 oversight-overdue OVERDUE office");
        act("cadre", missed, "rectify", Map.of("evidence", "佐证已附"));
        act("office", missed, "verify", Map.of());
        service.awaitQuiet();
        assertThat(states(missed)).containsExactly("RECTIFIED", "FOUND", "RECTIFIED", "VERIFIED", "CLOSED");
        assertThat(county.as("office").get("/queue?ladder=OVERSIGHT").body().path("items"))
                .isEmpty();
        assertThat(act("office", missed, "reject", Map.of("reason", "再查", "due", "2026-09-30"))
                        .problem())
                .isEqualTo("not-now");
    }

    private static OversightFindingRecorded finding(UUID id, OversightMeasure measure) {
        return recorded(id, OversightParty.CADRE, county.person("cadre"), null, IssueClass.L2, measure);
    }

    private static OversightFindingRecorded recorded(
            UUID id,
            OversightParty party,
            UUID responsible,
            @Nullable UUID business,
            IssueClass severity,
            OversightMeasure measure) {
        return new OversightFindingRecorded(
                id,
                Ids.named("check", id),
                1,
                party,
                responsible,
                business,
                business == null ? null : "老王面馆",
                county.person("cadre"),
                county.village,
                2,
                "按季督导",
                "二季度未到店",
                severity,
                false,
                DUE,
                measure,
                county.person("office"),
                service.clock().instant());
    }

    private static Reply get(String who, UUID finding) {
        return county.as(who).get("/oversight-findings/" + finding);
    }

    private static Reply act(String who, UUID finding, String verb, Map<String, Object> body) {
        return county.as(who).post("/oversight-findings/" + finding + "/" + verb, body);
    }

    private static List<String> allowed(String who, UUID finding) {
        return get(who, finding)
                .body()
                .path("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> since(String day) {
        return county.told().stream().filter(line -> line.compareTo(day) >= 0).toList();
    }

    private static List<JsonNode> letters() {
        return county.as("office")
                .get("/letters")
                .body()
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("caseId").asString().equals(caseId()))
                .toList();
    }

    private static String caseId() {
        return Ids.named("case", Ladder.OVERSIGHT, missed + "|1").toString();
    }

    private static List<String> states(UUID finding) {
        return county.all(OversightFindingChanged.class).stream()
                .filter(change -> change.findingId().equals(finding))
                .map(change -> change.state().name())
                .toList();
    }
}
