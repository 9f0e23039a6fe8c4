package org.liangze.tasking.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.Level;
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
 * 香坊 writes its own list for village caterers on 1 September 2026; it holds from 10 September. Its office retires it from
 * 20 November. 南岗 next door keeps what ships.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChecklistsTest {
    private static final String HERE = "230110";
    private static final String VILLAGE = "230110001001";
    private static final String NEXT = "230103001001";
    private static final UUID OFFICE = person("k-office");
    private static final UUID LI = person("k-li");
    private static ServiceUnderTest service;
    private static String draft = "";
    private static String own = "";

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 9, 1, 8, 0));
        service.publish(
                aPerson("k-li").at(Level.VILLAGE, VILLAGE).build(),
                aPerson("k-next").at(Level.VILLAGE, NEXT).build(),
                aPerson("k-office").role(Role.OFFICE).at(Level.COUNTY, HERE).build(),
                aPerson("k-town")
                        .role(Role.OFFICE)
                        .at(Level.TOWNSHIP, "230110001")
                        .build(),
                aPerson("k-other").role(Role.OFFICE).at(Level.COUNTY, "230103").build(),
                aPerson("k-admin")
                        .role(Role.ADMINISTRATOR)
                        .at(Level.CITY, "2301")
                        .build());
        service.publish(
                eatery("k-first", VILLAGE, "k-li"),
                eatery("k-second", VILLAGE, "k-li"),
                eatery("k-neighbour", NEXT, "k-next"),
                aBusiness("k-stall")
                        .kind(BusinessKind.STALL)
                        .in(VILLAGE)
                        .coveredBy("k-li")
                        .build(),
                aBusiness("k-mess")
                        .kind(BusinessKind.STAFF_CANTEEN)
                        .tier(Tier.C)
                        .in(VILLAGE)
                        .coveredBy("k-li")
                        .build());
        service.settle();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void whatShipsHasTwentyThreeAndSixteenItemsInFourBlocksForEachKind() {
        JsonNode listed = service.as(LI).get("/checklists").body();
        assertThat(listed).hasSize(10);
        for (JsonNode list : listed) {
            int items = list.get("levelGroup").asString().equals("VILLAGE") ? 16 : 23;
            assertThat(list.get("items").asInt()).as(list.toString()).isEqualTo(items);
            JsonNode whole = service.as(LI)
                    .get("/checklists/" + list.get("id").asString() + "/1")
                    .body();
            assertThat(whole.get("blocks")
                            .valueStream()
                            .map(block -> block.get("title").asString()))
                    .containsExactly("食品安全管理体系", "常态化防控", "应急处置", "宣传培训");
        }
        assertThat(service.as(LI).get("/checklists?level=VILLAGE&kind=GENERAL").body())
                .hasSize(1);
        assertThat(service.as(LI).get("/checklists?region=230103").problem()).isEqualTo("out-of-scope");
    }

    @Test
    @Order(2)
    void eachBusinessGetsTheListOfItsKindAndLevel() {
        assertThat(forBusiness("k-first").get("title").asString()).isEqualTo("餐饮服务督导任务清单（村、社区）");
        assertThat(forBusiness("k-stall").get("title").asString()).isEqualTo("包保干部督导任务清单（村、社区）");
        assertThat(forBusiness("k-mess").get("title").asString())
                .as("a staff canteen shares the schools' list")
                .isEqualTo("食堂督导任务清单（乡镇及以上）");
        assertThat(service.as(person("k-next"))
                        .get("/checklists/for?business=" + business("k-first"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void onlyOfficesFromCountyLevelAndAdministratorsWriteListsAndOnlyForTheirPlace() {
        assertThat(begin("k-li", HERE).status()).isEqualTo(403);
        assertThat(begin("k-town", "230110001").problem()).isEqualTo("level-too-low");
        assertThat(begin("k-other", HERE).problem()).isEqualTo("out-of-scope");
        assertThat(begin("k-admin", "23").problem()).isEqualTo("out-of-scope");
        assertThat(begin("k-office", VILLAGE).problem()).isEqualTo("region");
        assertThat(count("select count(*) from checklist_draft")).isZero();
    }

    @Test
    @Order(4)
    void aDraftBeginsAsACopyAndIsOne() {
        JsonNode first = begin("k-office", HERE).body();
        draft = first.get("id").asString();
        assertThat(first.get("items")).hasSize(16);
        assertThat(begin("k-admin", HERE).body().get("id").asString()).isEqualTo(draft);
        assertThat(service.as(person("k-other"))
                        .get("/checklists/drafts/" + draft)
                        .status())
                .isEqualTo(404);
        assertThat(service.as(person("k-other"))
                        .put("/checklists/drafts/" + draft, saved(1, items(first)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void itIsSavedUnfinishedAndSaysWhatIsMissing() {
        List<Map<String, Object>> items = items(draft());
        items.add(item(null, "应急处置", "", "问一问。", ""));
        JsonNode saved = service.as(OFFICE)
                .put("/checklists/drafts/" + draft, saved(1, items))
                .body();
        assertThat(saved.get("problems").valueStream().map(p -> p.get("text").asString()))
                .containsExactly("第 17 项没有标题", "第 17 项没有写什么情况算“否”");
        assertThat(saved.get("revision").asInt()).isEqualTo(2);
        assertThat(service.as(OFFICE)
                        .put("/checklists/drafts/" + draft, saved(1, items))
                        .problem())
                .isEqualTo("changed-meanwhile");
        Reply refused = publish(2, "2026-09-10");
        assertThat(refused.problem()).isEqualTo("checklist-invalid");
        assertThat(refused.body().get("problems")).hasSize(2);
    }

    @Test
    @Order(6)
    void theDryRunSaysWhatChangesAndHowManyBusinessesItIsFor() {
        List<Map<String, Object>> items = items(draft());
        items.removeLast();
        items.addFirst(items.remove(5));
        items.set(1, item("licence", "食品安全管理体系", "证照挂在墙上", "看墙上有没有许可证。", "没有挂出来。"));
        items.add(item("no-such-topic", "应急处置", "知道找谁", "问出事找谁。", "说不出来。"));
        items.removeIf(item -> "training".equals(item.get("topic")));
        service.as(OFFICE).put("/checklists/drafts/" + draft, saved(2, items));
        JsonNode preview = service.as(OFFICE)
                .get("/checklists/drafts/" + draft + "/preview?effective=2026-09-10")
                .body();
        assertThat(preview.get("businesses").asInt()).isEqualTo(2);
        assertThat(preview.get("problems")).isEmpty();
        JsonNode changes = preview.get("changes");
        assertThat(changes.get("added")).hasSize(1);
        assertThat(changes.get("removed").path(0).get("topic").asString()).isEqualTo("training");
        assertThat(changes.get("changed")).hasSize(1);
        assertThat(changes.get("same").asInt()).isEqualTo(14);
    }

    @Test
    @Order(7)
    void itIsPublishedOnceForADayThatIsNotPastAndNeverChangedAfterwards() {
        assertThat(publish(3, "2026-08-31").problem()).isEqualTo("effective");
        assertThat(publish(2, "2026-09-10").problem()).isEqualTo("changed-meanwhile");
        Reply published = publish(3, "2026-09-10");
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        own = published.body().get("id").asString();
        assertThat(publish(3, "2026-09-10").problem()).isEqualTo("draft-not-found");
        assertThat(count("select count(*) from audit where act = 'publish-checklist'"))
                .isEqualTo(1);
        assertThat(forBusiness("k-first").get("id").asString())
                .as("not in force yet")
                .isNotEqualTo(own);
        JsonNode entry = service.as(OFFICE)
                .get("/checklists?level=VILLAGE&kind=CATERING")
                .body()
                .get(0);
        assertThat(entry.path("next").path("effective").asString()).isEqualTo("2026-09-10");
        assertThat(service.as(OFFICE).get("/checklists/" + own + "/versions").body())
                .hasSize(1);
    }

    @Test
    @Order(8)
    void fromItsDayOnItCountsHereAndNotNextDoor() {
        failing("k-first", 6, "k-li");
        service.advanceTo(LocalDateTime.of(2026, 9, 10, 9, 0));
        assertThat(forBusiness("k-first").get("id").asString()).isEqualTo(own);
        assertThat(service.as(person("k-next"))
                        .get("/checklists/for?business=" + business("k-neighbour"))
                        .body()
                        .get("id")
                        .asString())
                .isNotEqualTo(own);
        assertThat(forBusiness("k-first")
                        .get("blocks")
                        .get(0)
                        .get("items")
                        .get(0)
                        .get("topic")
                        .asString())
                .as("moved up within its block only")
                .isEqualTo("licence");
    }

    @Test
    @Order(9)
    void aPhoneThatLoadedTheOldListHasSevenDaysAndTheNewListCountsAtOnce() {
        service.advanceTo(LocalDateTime.of(2026, 9, 17, 9, 0));
        assertThat(visit("k-second", shipped(), 1, 16, LocalDateTime.of(2026, 9, 17, 8, 0))
                        .status())
                .as("the 16th was the last day before that the phone could have loaded it, within seven days")
                .isEqualTo(409);
        assertThat(service.as(LI)
                        .post("/visits", visited("k-second", shipped(), 1, 16, LocalDateTime.of(2026, 9, 17, 8, 0)))
                        .problem())
                .isEqualTo("checklist-outdated");
        assertThat(visit("k-second", general(), 1, 16, LocalDateTime.of(2026, 9, 17, 8, 0))
                        .problem())
                .isEqualTo("checklist-wrong");
        assertThat(visit("k-second", shipped(), 1, 16, LocalDateTime.of(2026, 9, 16, 8, 0))
                        .status())
                .as("made on the 16th by a list that was in force on the 9th")
                .isEqualTo(201);
    }

    @Test
    @Order(10)
    void aFailureIsKnownAgainByItsTopicInAnotherListAndPlace() {
        service.advanceTo(LocalDateTime.of(2026, 10, 12, 9, 0));
        int buying = numberOf("purchase");
        assertThat(buying).as("it has another number now").isNotEqualTo(6);
        AVisit visit = AVisit.of("k-first").at(LocalDateTime.of(2026, 10, 12, 8, 0));
        Reply reply = service.as(LI)
                .post(
                        "/visits",
                        visit.with("checklistId", own)
                                .with("checklistVersion", 1)
                                .failing(buying, "仍无票据", "L1")
                                .failing(6, "另一项", "L1")
                                .body());
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        assertThat(issues("k-first"))
                .filteredOn(issue -> issue.foundAt().isAfter(service.at(LocalDateTime.of(2026, 10, 1, 0, 0))))
                .extracting(IssueFound::item, IssueFound::repeated)
                .containsExactlyInAnyOrder(tuple(buying, true), tuple(6, false));
    }

    @Test
    @Order(11)
    void aPhoneThatHasTheListGetsItsNameOnly() {
        String task = service.as(LI)
                .get("/tasks/mine")
                .body()
                .path("items")
                .valueStream()
                .filter(card -> card.path("name").asString().equals("k-second"))
                .findFirst()
                .orElseThrow()
                .path("taskId")
                .asString();
        JsonNode whole = service.as(LI).get("/tasks/" + task + "/preparation").body();
        assertThat(whole.path("checklist").path("blocks")).hasSize(4);
        JsonNode known = service.as(LI)
                .get("/tasks/" + task + "/preparation?known=" + own + "/1")
                .body();
        assertThat(known.path("checklist").path("id").asString()).isEqualTo(own);
        assertThat(known.path("checklist").path("blocks")).isEmpty();
    }

    @Test
    @Order(12)
    void retiringGoesBackToWhatShips() {
        assertThat(retire("k-office", general(), "不用").problem()).isEqualTo("out-of-scope");
        assertThat(retire("k-other", own, "不用").problem()).isEqualTo("out-of-scope");
        assertThat(retire("k-office", own, " ").problem()).isEqualTo("reason");
        assertThat(retire("k-office", own, "改用全国清单").status()).isEqualTo(200);
        assertThat(retire("k-office", own, "再停一次").problem()).isEqualTo("checklist-retired");
        service.advanceTo(LocalDateTime.of(2026, 11, 20, 9, 0));
        assertThat(forBusiness("k-first").get("id").asString()).isEqualTo(shipped());
        assertThat(count("select count(*) from audit where act = 'retire-checklist'"))
                .isEqualTo(1);
    }

    @Test
    @Order(13)
    void aDraftIsDiscarded() {
        String id = begin("k-office", HERE).body().get("id").asString();
        assertThat(service.as(person("k-other"))
                        .delete("/checklists/drafts/" + id)
                        .status())
                .as("nothing of another place is there to be discarded")
                .isEqualTo(204);
        assertThat(count("select count(*) from checklist_draft")).isEqualTo(1);
        assertThat(service.as(OFFICE).delete("/checklists/drafts/" + id).status())
                .isEqualTo(204);
        assertThat(count("select count(*) from checklist_draft")).isZero();
    }

    @Test
    @Order(14)
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        SchemaRules.check(service.sql(), "tasking", "period");
    }

    private static BusinessChanged eatery(String code, String region, String cadre) {
        return aBusiness(code)
                .kind(BusinessKind.CATERING)
                .in(region)
                .coveredBy(cadre)
                .build();
    }

    private static void failing(String code, int item, String cadre) {
        AVisit visit = AVisit.of(code).at(LocalDateTime.of(2026, 9, 1, 7, 0));
        Reply reply = service.as(person(cadre))
                .post(
                        "/visits",
                        visit.with("checklistId", shipped())
                                .failing(item, "无票据", "L1")
                                .body());
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static Reply visit(String code, String list, int version, int items, LocalDateTime at) {
        return service.as(LI).post("/visits", visited(code, list, version, items, at));
    }

    private static Map<String, Object> visited(String code, String list, int version, int items, LocalDateTime at) {
        assertThat(items).isEqualTo(16);
        return AVisit.of(code)
                .at(at)
                .with("checklistId", list)
                .with("checklistVersion", version)
                .body();
    }

    private static int numberOf(String topic) {
        return forBusiness("k-first")
                .get("blocks")
                .valueStream()
                .flatMap(block -> block.get("items").valueStream())
                .filter(item -> item.get("topic").asString().equals(topic))
                .findFirst()
                .orElseThrow()
                .get("no")
                .asInt();
    }

    private static String shipped() {
        return Ids.named("checklist", "VILLAGE", "CATERING").toString();
    }

    private static String general() {
        return Checklists.idFor(Tier.D).toString();
    }

    private static JsonNode forBusiness(String code) {
        return service.as(LI).get("/checklists/for?business=" + business(code)).body();
    }

    private static JsonNode draft() {
        return service.as(OFFICE).get("/checklists/drafts/" + draft).body();
    }

    private static Reply begin(String who, String region) {
        return service.as(person(who))
                .post("/checklists/drafts", Map.of("levelGroup", "VILLAGE", "kind", "CATERING", "region", region));
    }

    private static Reply publish(int revision, String effective) {
        return service.as(OFFICE)
                .post("/checklists/drafts/" + draft + "/publish", Map.of("revision", revision, "effective", effective));
    }

    private static Reply retire(String who, String id, String reason) {
        return service.as(person(who))
                .post("/checklists/" + id + "/retire", Map.of("from", "2026-11-20", "reason", reason));
    }

    private static Map<String, Object> saved(int revision, List<Map<String, Object>> items) {
        return Map.of("revision", revision, "title", "香坊区餐饮督导任务清单", "items", items);
    }

    private static List<Map<String, Object>> items(JsonNode draft) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : draft.get("items")) {
            items.add(item(
                    item.path("topic").isNull() ? null : item.path("topic").asString(),
                    item.get("block").asString(),
                    item.get("title").asString(),
                    item.get("guidance").asString(),
                    item.get("failure").asString()));
        }
        return items;
    }

    private static Map<String, Object> item(
            @Nullable String topic, String block, String title, String guidance, String failure) {
        Map<String, Object> item = new HashMap<>();
        item.put("topic", topic);
        item.put("block", block);
        item.put("title", title);
        item.put("guidance", guidance);
        item.put("failure", failure);
        return item;
    }

    private static int count(String sql) {
        return service.sql().sql(sql).query(Integer.class).single();
    }

    private static List<IssueFound> issues(String code) {
        return service.published(IssueFound.class).stream()
                .filter(event -> event.businessId().equals(business(code)))
                .toList();
    }
}
