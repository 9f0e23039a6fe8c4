package org.liangze.tasking.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Level;
import org.liangze.contracts.OversightChecked;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.OversightListPublished;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Reply;
import org.liangze.testkit.SchemaRules;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/**
 * In August 2026 the office of 230111 sends a group, an inspector of its own and a regulator of township 002, through its two
 * townships: six cadres and six shops. Cadre Qin of township 001 covers the noodle shop, which he visited on 3 August.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OversightTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final UUID LIST = Ids.named("oversight-list", "test");
    private static final UUID CHECK = Ids.named("check", "qin");
    private static final UUID SHOP_CHECK = Ids.named("check", "noodle");
    private static ServiceUnderTest service;
    private static String plan = "";

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 8, 3, 10, 0));
        service.publish(
                aPerson("w-office").role(Role.OFFICE).at(Level.COUNTY, "230111").build(),
                aPerson("w-town")
                        .role(Role.OFFICE)
                        .at(Level.TOWNSHIP, "230111001")
                        .build(),
                aPerson("w-next").role(Role.OFFICE).at(Level.COUNTY, "230112").build(),
                aPerson("w-leader").role(Role.LEADER).at(Level.COUNTY, "230111").build(),
                aPerson("w-inspector")
                        .role(Role.INSPECTOR)
                        .at(Level.COUNTY, "230111")
                        .build(),
                aPerson("w-regulator")
                        .role(Role.REGULATOR)
                        .at(Level.TOWNSHIP, "230111002")
                        .build(),
                aPerson("w-stranger")
                        .role(Role.REGULATOR)
                        .at(Level.COUNTY, "230111")
                        .build(),
                aPerson("w-abroad")
                        .role(Role.INSPECTOR)
                        .at(Level.COUNTY, "230112")
                        .build(),
                aPerson("w-head")
                        .role(Role.UNIT_HEAD)
                        .at(Level.TOWNSHIP, "230111001")
                        .build(),
                aPerson("w-qin")
                        .at(Level.VILLAGE, "230111001001")
                        .head("w-head")
                        .build());
        for (int i = 0; i < 5; i++) {
            String village = "23011100%d001".formatted(1 + i % 2);
            service.publish(
                    aPerson("w-cadre" + i).at(Level.VILLAGE, village).build(),
                    aBusiness("w-shop" + i).in(village).coveredBy("w-cadre" + i).build());
        }
        service.publish(
                aPerson("w-gone").at(Level.VILLAGE, "230111001001").left().build(),
                aBusiness("w-noodle").in("230111001001").coveredBy("w-qin").build(),
                aBusiness("w-big")
                        .tier(Tier.A)
                        .in("230111001001")
                        .coveredBy("w-qin")
                        .build());
        service.publishTwice(list(LIST, "", 0, "包保关系清楚", "按季督导", "督导记录真实"));
        service.settle();
        Reply visit = service.as(person("w-qin"))
                .post(
                        "/visits",
                        AVisit.of("w-noodle")
                                .at(LocalDateTime.of(2026, 8, 3, 9, 30))
                                .body());
        assertThat(visit.status()).as("%s", visit.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theTablesKeepTheRulesAndTheListsAreThere() {
        SchemaRules.check(service.sql(), "tasking", "period");
        assertThat(count("select count(*) from oversight_list"))
                .as("the same event twice")
                .isEqualTo(1);
        assertThat(count("select count(*) from oversight_point")).isEqualTo(3);
    }

    @Test
    @Order(2)
    void onlyAnOfficeOfThePlaceWritesAPlan() {
        for (String who : List.of("w-qin", "w-inspector", "w-leader", "w-stranger", "w-head")) {
            assertThat(write(who, draft()).status()).as(who).isEqualTo(403);
        }
        assertThat(write("w-next", with(draft(), "region", "230111")).status()).isEqualTo(403);
        assertThat(write("w-town", with(draft(), "region", "230111")).status()).isEqualTo(403);
        assertThat(write("w-office", with(draft(), "members", List.of(person("w-abroad"))))
                        .problem())
                .isEqualTo("member-elsewhere");
        assertThat(write("w-office", with(draft(), "members", List.of(person("w-qin"))))
                        .problem())
                .isEqualTo("member-wrong");
        assertThat(write("w-office", with(draft(), "samplings", List.of())).problem())
                .isEqualTo("samplings");
        assertThat(count("select count(*) from oversight_plan")).isZero();
        Reply written = service.as(person("w-office")).post("/oversight/plans", draft(), "tap");
        assertThat(written.status()).as("%s", written.body()).isEqualTo(201);
        assertThat(service.as(person("w-office"))
                        .post("/oversight/plans", draft(), "tap")
                        .body())
                .isEqualTo(written.body());
        plan = written.body().path("planId").asString();
        assertThat(written.body().path("members")).hasSize(2);
        assertThat(written.body().path("samplings")).hasSize(2);
    }

    @Test
    @Order(3)
    void theDrawReachesEveryTownshipAndCanBeMadeAgainByAnybody() {
        assertThat(act("w-office", "start", Map.of()).problem()).isEqualTo("not-now");
        assertThat(act("w-next", "draw", Map.of()).status()).isEqualTo(404);
        assertThat(act("w-inspector", "draw", Map.of()).status()).isEqualTo(403);
        Reply drawn = act("w-office", "draw", Map.of());
        assertThat(drawn.body().path("state").asString()).as("%s", drawn.body()).isEqualTo("DRAWN");
        assertThat(drawn.body().path("targets").asInt())
                .as("three cadres, half of six shops")
                .isEqualTo(6);
        assertThat(act("w-office", "draw", Map.of()).problem())
                .as("a second draw")
                .isEqualTo("not-now");
        assertThat(townships("CADRE")).containsExactlyInAnyOrder("230111001", "230111002");
        assertThat(townships("BUSINESS")).containsExactlyInAnyOrder("230111001", "230111002");
        assertThat(targets("w-office"))
                .extracting(one -> one.path("name").asString())
                .doesNotContain("w-gone", "w-big");

        JsonNode proof =
                get("w-office", "/oversight/plans/" + plan + "/verification").body();
        assertThat(proof)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("holds").asBoolean()).isTrue());
        String population = get("w-office", "/oversight/plans/" + plan + "/population?party=CADRE")
                .body()
                .asString();
        assertThat(population.lines()).hasSize(6);
    }

    @Test
    @Order(4)
    void nobodyCheckedIsToldBefore() {
        service.awaitQuiet();
        assertThat(service.published(OversightChecked.class)).isEmpty();
        assertThat(service.published(OversightFindingRecorded.class)).isEmpty();
        assertThat(count("select count(*) from outbox where type like 'tasking.oversight%'"))
                .isZero();
        for (String who : List.of("w-qin", "w-head", "w-cadre0")) {
            assertThat(get(who, "/oversight/plans").status()).as(who).isEqualTo(403);
            assertThat(get(who, "/oversight/plans/" + plan).status()).as(who).isEqualTo(404);
            assertThat(get(who, "/oversight/plans/" + plan + "/targets").status())
                    .as(who)
                    .isEqualTo(404);
            assertThat(get(who, "/oversight/plans?mine=true").status()).as(who).isEqualTo(403);
            assertThat(get(who, "/oversight/findings").body().path("items"))
                    .as(who)
                    .isEmpty();
        }
        assertThat(get("w-town", "/oversight/plans/" + plan).status())
                .as("the office below is not told either")
                .isEqualTo(404);
        assertThat(get("w-town", "/oversight/plans").body().path("items")).isEmpty();
        assertThat(get("w-town", "/oversight/plans/" + plan + "/targets").status())
                .isEqualTo(404);
        assertThat(get("w-next", "/oversight/plans/" + plan + "/targets").status())
                .isEqualTo(404);
        assertThat(get("w-regulator", "/oversight/plans?mine=true").body().path("items"))
                .as("the group itself learns it when it starts")
                .isEmpty();
    }

    @Test
    @Order(5)
    void whoIsAddedByHandIsMarkedWithTheReason() {
        Map<String, Object> qin = Map.of("party", "CADRE", "subjectId", person("w-qin"), "reason", "群众反映从未到店");
        if (targets("w-office").stream()
                .noneMatch(one -> one.path("name").asString().equals("w-qin"))) {
            assertThat(act("w-office", "targets", with(qin, "reason", " ")).problem())
                    .isEqualTo("reason-missing");
            assertThat(act("w-office", "targets", qin).status()).isEqualTo(200);
        }
        assertThat(act("w-office", "targets", qin).problem()).isEqualTo("target-exists");
        Map<String, Object> shop = Map.of("party", "BUSINESS", "subjectId", business("w-noodle"), "reason", "投诉举报");
        Reply added = act("w-office", "targets", shop);
        assertThat(added.status() == 200 || added.problem().equals("target-exists"))
                .isTrue();
        Map<String, Object> gone = Map.of("party", "CADRE", "subjectId", person("w-gone"), "reason", "投诉");
        assertThat(act("w-office", "targets", gone).problem()).isEqualTo("subject-unknown");
        assertThat(get("w-office", "/oversight/plans/" + plan + "/verification").body())
                .as("the draw still holds")
                .allSatisfy(one -> assertThat(one.path("holds").asBoolean()).isTrue());
    }

    @Test
    @Order(6)
    void theGroupAndNobodyElseRecords() {
        assertThat(record("w-inspector", cadreCheck(CHECK, "NO")).status())
                .as("before it started")
                .isEqualTo(403);
        assertThat(act("w-office", "start", Map.of()).body().path("state").asString())
                .isEqualTo("RUNNING");
        assertThat(get("w-regulator", "/oversight/plans?mine=true").body().path("items"))
                .hasSize(1);
        assertThat(get("w-regulator", "/oversight/plans/" + plan + "/targets").status())
                .as("of another township, acting in the plan's place")
                .isEqualTo(200);
        assertThat(record("w-office", cadreCheck(CHECK, "NO")).problem()).isEqualTo("not-in-group");
        assertThat(record("w-stranger", cadreCheck(CHECK, "NO")).status()).isEqualTo(404);
        assertThat(record("w-qin", cadreCheck(CHECK, "NO")).status()).isEqualTo(404);
        assertThat(get("w-stranger", form("CADRE", person("w-qin"))).status()).isEqualTo(404);
        JsonNode form = get("w-inspector", form("CADRE", person("w-qin"))).body();
        assertThat(form.path("list").path("points")).hasSize(3);
        assertThat(form.path("record").isNull()).isTrue();
        assertThat(record("w-inspector", with(cadreCheck(CHECK, "NO"), "subjectId", person("w-gone")))
                        .problem())
                .isEqualTo("target-not-found");
    }

    @Test
    @Order(7)
    void aCadresCheckFindsWhatIsWrongOnceAndTellsIt() {
        UUID file = UUID.fromString(service.as(person("w-inspector"))
                .upload("/files", "走访.pdf", PDF)
                .body()
                .path("id")
                .asString());
        Map<String, Object> body = with(cadreCheck(CHECK, "NO"), "files", List.of(file));
        Reply first = record("w-inspector", body);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        JsonNode finding = first.body().path("findings").path(0);
        assertThat(finding.path("title").asString()).isEqualTo("按季督导");
        assertThat(finding.path("due").asString())
                .as("15 working days after Mon 3 August")
                .isEqualTo("2026-08-24");
        assertThat(finding.path("severity").asString()).isEqualTo("L2");
        assertThat(first.body().path("files")).hasSize(1);
        assertThat(record("w-inspector", body).body())
                .as("the same check again")
                .isEqualTo(first.body());
        assertThat(record("w-inspector", with(body, "checkId", UUID.randomUUID()))
                        .problem())
                .as("the same cadre in the same plan")
                .isEqualTo("checked-already");
        service.awaitQuiet();
        OversightFindingRecorded told = told(CHECK).getFirst();
        assertThat(told.responsibleId()).isEqualTo(person("w-qin"));
        assertThat(told.businessId()).isNull();
        assertThat(told.region()).isEqualTo("230111001001");
        assertThat(told(CHECK)).hasSize(1);
        assertThat(checked(CHECK)).singleElement().satisfies(check -> {
            assertThat(check.party()).isEqualTo(OversightParty.CADRE);
            assertThat(check.findings()).isEqualTo(1);
            assertThat(check.checkedOn()).isEqualTo(LocalDate.of(2026, 8, 3));
        });
    }

    @Test
    @Order(8)
    void aBusinessIsComparedItemByItemWithTheCadresRecord() {
        JsonNode form =
                get("w-regulator", form("BUSINESS", business("w-noodle"))).body();
        assertThat(form.path("record").path("items")).as("%s", form).hasSize(16);
        assertThat(form.path("record").path("items").path(2).path("recorded").asString())
                .isEqualTo("YES");
        Map<String, Object> body = check(SHOP_CHECK, "BUSINESS", business("w-noodle"));
        body.put("visitId", form.path("record").path("visitId").asString());
        assertThat(record("w-regulator", body).problem()).isEqualTo("record-not-compared");
        body.put("compared", List.of(answer(3, "NO", "说不出检查什么"), answer(4, "YES", null)));
        body.put("others", List.of(Map.of("title", "过期食品待售", "note", "三袋面粉过期", "severity", "L3")));
        Reply recorded = record("w-regulator", body);
        assertThat(recorded.status()).as("%s", recorded.body()).isEqualTo(201);
        service.awaitQuiet();
        List<OversightFindingRecorded> told = told(SHOP_CHECK);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().title()).startsWith("与包保干部记录不符：");
        assertThat(told.getFirst().responsibleId()).isEqualTo(person("w-qin"));
        assertThat(told.getFirst().businessId()).isEqualTo(business("w-noodle"));
        assertThat(told.getLast().party()).isEqualTo(OversightParty.BUSINESS);
        assertThat(told.getLast().severity()).isEqualTo(IssueClass.L3);
        assertThat(told.getLast().cadreId()).isEqualTo(person("w-qin"));
    }

    @Test
    @Order(9)
    void eachSeesWhatIsTheirs() {
        assertThat(titles("w-qin", "/oversight/findings")).hasSize(2).contains("按季督导");
        assertThat(get("w-qin", "/oversight/checks/" + CHECK).status())
                .as("not the check")
                .isEqualTo(404);
        assertThat(get("w-qin", "/oversight/checks").status()).isEqualTo(403);
        assertThat(titles("w-cadre0", "/oversight/findings")).isEmpty();
        assertThat(titles("w-office", "/oversight/findings")).hasSize(3);
        assertThat(titles("w-office", "/oversight/findings?party=BUSINESS")).containsExactly("过期食品待售");
        assertThat(titles("w-office", "/oversight/findings?period=2026-Q2")).isEmpty();
        assertThat(titles("w-town", "/oversight/findings"))
                .as("after it was recorded")
                .hasSize(3);
        assertThat(titles("w-stranger", "/oversight/findings")).containsExactly("过期食品待售");
        assertThat(titles("w-next", "/oversight/findings")).isEmpty();
        assertThat(get("w-next", "/oversight/findings?region=230111").status()).isEqualTo(403);
        assertThat(get("w-next", "/oversight/checks/" + CHECK).status()).isEqualTo(404);
        assertThat(get("w-office", "/oversight/checks/" + CHECK).body().path("answers"))
                .hasSize(3);
        assertThat(get("w-inspector", "/oversight/checks?party=CADRE").body().path("items"))
                .hasSize(1);
        assertThat(get("w-regulator", "/oversight/checks/" + CHECK).status()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void howAFindingStandsFollowsEscalation() {
        UUID finding = told(CHECK).getFirst().findingId();
        service.publishTwice(changed(finding, IssueState.FOUND, IssueState.RECTIFIED));
        service.awaitQuiet();
        assertThat(state(finding)).isEqualTo("RECTIFIED");
        service.publish(changed(finding, IssueState.RECTIFIED, IssueState.VERIFIED));
        service.publish(changed(finding, IssueState.VERIFIED, IssueState.CLOSED));
        UUID shop = told(SHOP_CHECK).getLast().findingId();
        service.publish(new IssueChanged(
                shop,
                business("w-noodle"),
                "w-noodle",
                person("w-qin"),
                null,
                IssueState.FOUND,
                IssueState.HANDED_OVER,
                IssueClass.L3,
                "过期食品待售",
                LocalDate.of(2026, 8, 24),
                null,
                "hand-over",
                null));
        service.awaitQuiet();
        assertThat(state(finding)).isEqualTo("CLOSED");
        assertThat(state(shop)).isEqualTo("HANDED_OVER");
        JsonNode figures = get("w-office", "/oversight/figures?period=2026-Q3").body();
        assertThat(figures.path("total").path("findings").asInt())
                .as("%s", figures)
                .isEqualTo(3);
        assertThat(figures.path("total").path("rectified").asInt()).isEqualTo(1);
        assertThat(figures.path("total").path("checked").asInt()).isEqualTo(2);
        assertThat(figures.path("total").path("cadresReached").asInt()).isEqualTo(1);
        assertThat(figures.path("total").path("cadres").asInt()).isEqualTo(6);
        assertThat(figures.path("total").path("businesses").asInt())
                .as("C and D only")
                .isEqualTo(6);
        assertThat(figures.path("total").path("businessesReached").asInt()).isEqualTo(1);
        assertThat(figures.path("planned").asInt()).isBetween(6, 8);
        assertThat(figures.path("byRegion")).hasSize(2);
        assertThat(get("w-office", "/oversight/figures?period=2026-Q2")
                        .body()
                        .path("total")
                        .path("checked")
                        .asInt())
                .isZero();
        assertThat(get("w-qin", "/oversight/figures").status()).isEqualTo(403);
        assertThat(get("w-next", "/oversight/figures?region=230111").status()).isEqualTo(403);
    }

    @Test
    @Order(11)
    void aLeadIsRaisedByAnOfficeAndHandedToANamedPerson() {
        Map<String, Object> lead = new HashMap<>(
                Map.of("checkId", CHECK, "cause", "NOT_DONE", "facts", "全年未到店", "handedTo", person("w-leader")));
        assertThat(count("select count(*) from oversight_lead"))
                .as("none by itself")
                .isZero();
        assertThat(service.as(person("w-inspector"))
                        .post("/oversight/leads", lead)
                        .status())
                .isEqualTo(403);
        assertThat(service.as(person("w-next")).post("/oversight/leads", lead).status())
                .isEqualTo(404);
        assertThat(office("/oversight/leads", with(lead, "handedTo", person("w-qin")))
                        .problem())
                .isEqualTo("handed-to-wrong");
        assertThat(office("/oversight/leads", with(lead, "handedTo", person("w-next")))
                        .problem())
                .isEqualTo("handed-to-wrong");
        assertThat(office("/oversight/leads", with(lead, "facts", "")).problem())
                .isEqualTo("facts-missing");
        Reply raised = office("/oversight/leads", lead);
        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(201);
        String id = raised.body().path("leadId").asString();
        assertThat(raised.body().path("aboutId").asString())
                .isEqualTo(person("w-qin").toString());
        assertThat(raised.body().path("causeName").asString()).isEqualTo("不落实");
        assertThat(office("/oversight/leads/" + id + "/take", Map.of()).problem())
                .isEqualTo("not-yours");
        assertThat(get("w-qin", "/oversight/leads").body().path("items"))
                .as("not the one it is about")
                .isEmpty();
        var leader = service.as(person("w-leader"));
        assertThat(leader.post("/oversight/leads/" + id + "/end", Map.of("outcome", "诫勉"))
                        .problem())
                .isEqualTo("not-now");
        assertThat(leader.post("/oversight/leads/" + id + "/take", Map.of()).status())
                .isEqualTo(200);
        assertThat(leader.post("/oversight/leads/" + id + "/end", Map.of("outcome", "已谈话提醒"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ENDED");
        assertThat(get("w-next", "/oversight/leads").body().path("items")).isEmpty();
    }

    @Test
    @Order(12)
    void aPlanClosesWithASummaryAndThenTakesNoMore() {
        assertThat(act("w-office", "close", Map.of()).problem()).isEqualTo("summary-missing");
        assertThat(act("w-office", "close", Map.of("summary", "完成首轮"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        String other = targets("w-office").stream()
                .filter(one -> one.path("checkId").isNull()
                        && one.path("party").asString().equals("CADRE"))
                .map(one -> one.path("subjectId").asString())
                .findFirst()
                .orElseThrow();
        assertThat(record("w-inspector", with(cadreCheck(UUID.randomUUID(), "NO"), "subjectId", other))
                        .problem())
                .isEqualTo("not-now");
        assertThat(act("w-office", "start", Map.of()).problem()).isEqualTo("not-now");
    }

    @Test
    @Order(13)
    void lookingBackFindsAgainOneClassUp() {
        Map<String, Object> recheck = draft();
        recheck.put("recheck", true);
        recheck.put("title", "回头看");
        recheck.put("opens", "2026-09-10");
        recheck.put("due", "2026-09-20");
        recheck.put("samplings", List.of(Map.of("party", "CADRE", "share", 100)));
        String early = write("w-office", recheck).body().path("planId").asString();
        assertThat(office("/oversight/plans/" + early + "/draw", Map.of())
                        .body()
                        .path("targets")
                        .asInt())
                .as("30 days are not over")
                .isZero();
        service.advanceTo(LocalDateTime.of(2026, 9, 10, 10, 0));
        plan = write("w-office", recheck).body().path("planId").asString();
        assertThat(act("w-office", "draw", Map.of()).body().path("targets").asInt())
                .isEqualTo(1);
        act("w-office", "start", Map.of());
        JsonNode form = get("w-inspector", form("CADRE", person("w-qin"))).body();
        assertThat(form.path("before").path(0).path("title").asString()).isEqualTo("按季督导");
        UUID again = Ids.named("check", "again");
        Reply recorded = record("w-inspector", cadreCheck(again, "NO"));
        assertThat(recorded.body().path("recheckOf").asString()).isEqualTo(CHECK.toString());
        assertThat(recorded.body().path("findings").path(0).path("repeated").asBoolean())
                .isTrue();
        assertThat(recorded.body().path("findings").path(0).path("severity").asString())
                .isEqualTo("L3");
        service.awaitQuiet();
        assertThat(told(again).getFirst().repeated()).isTrue();
        String third = write("w-office", with(recheck, "title", "再回头"))
                .body()
                .path("planId")
                .asString();
        assertThat(office("/oversight/plans/" + third + "/draw", Map.of())
                        .body()
                        .path("targets")
                        .asInt())
                .as("looked back at already, and the second check is not ripe")
                .isZero();
    }

    private static OversightListPublished list(UUID id, String place, int version, String... titles) {
        List<OversightListPublished.Point> points = IntStream.range(0, titles.length)
                .mapToObj(i -> new OversightListPublished.Point(i + 1, titles[i], "内容", "方式", "方案"))
                .toList();
        return new OversightListPublished(id, place, version, points, Instant.parse("2026-08-01T00:00:00Z"));
    }

    private static Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "title",
                "三季度督查",
                "opens",
                "2026-08-03",
                "due",
                "2026-08-31",
                "members",
                List.of(person("w-inspector"), person("w-regulator")),
                "samplings",
                List.of(Map.of("party", "CADRE", "size", 3), Map.of("party", "BUSINESS", "share", 50))));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> check(UUID id, String party, UUID subject) {
        return new HashMap<>(
                Map.of("checkId", id, "planId", plan, "party", party, "subjectId", subject, "summary", ""));
    }

    /** Qin's check with the second point answered so. */
    private static Map<String, Object> cadreCheck(UUID id, String second) {
        Map<String, Object> body = check(id, "CADRE", person("w-qin"));
        body.put("listId", LIST);
        body.put("answers", List.of(answer(1, "YES", null), answer(2, second, "二季度未到店"), answer(3, "YES", null)));
        return body;
    }

    private static Map<String, Object> answer(int no, String answer, String note) {
        Map<String, Object> given = new HashMap<>();
        given.put("no", no);
        given.put("answer", answer);
        given.put("note", note);
        return given;
    }

    private static OversightFindingChanged changed(UUID finding, IssueState from, IssueState to) {
        return new OversightFindingChanged(
                finding, CHECK, person("w-qin"), from, to, LocalDate.of(2026, 8, 24), person("w-qin"), "act", null);
    }

    private static String form(String party, UUID subject) {
        return "/oversight/checks/form?plan=%s&party=%s&subject=%s".formatted(plan, party, subject);
    }

    private static Reply write(String who, Map<String, Object> body) {
        return service.as(person(who)).post("/oversight/plans", body);
    }

    private static Reply act(String who, String verb, Map<String, Object> body) {
        return service.as(person(who)).post("/oversight/plans/" + plan + "/" + verb, body);
    }

    private static Reply office(String path, Map<String, Object> body) {
        return service.as(person("w-office")).post(path, body);
    }

    private static Reply record(String who, Map<String, Object> body) {
        return service.as(person(who)).post("/oversight/checks", body);
    }

    private static Reply get(String who, String path) {
        return service.as(person(who)).get(path);
    }

    private static List<JsonNode> targets(String who) {
        List<JsonNode> all = new ArrayList<>();
        get(who, "/oversight/plans/" + plan + "/targets").body().path("items").forEach(all::add);
        return all;
    }

    private static List<String> townships(String party) {
        return targets("w-office").stream()
                .filter(one -> one.path("party").asString().equals(party))
                .map(one -> one.path("region").asString().substring(0, 9))
                .distinct()
                .toList();
    }

    private static List<String> titles(String who, String path) {
        return get(who, path)
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("title").asString())
                .toList();
    }

    private static List<OversightFindingRecorded> told(UUID check) {
        return service.published(OversightFindingRecorded.class).stream()
                .filter(one -> one.checkId().equals(check))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private static List<OversightChecked> checked(UUID check) {
        return service.published(OversightChecked.class).stream()
                .filter(one -> one.checkId().equals(check))
                .toList();
    }

    private static String state(UUID finding) {
        return service.sql()
                .sql("select state from oversight_finding where finding_id = :id")
                .param("id", finding)
                .query(String.class)
                .single();
    }

    private static int count(String sql) {
        return service.sql().sql(sql).query(Integer.class).single();
    }
}
