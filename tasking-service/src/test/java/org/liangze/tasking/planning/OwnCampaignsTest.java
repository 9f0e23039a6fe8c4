package org.liangze.tasking.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/**
 * On 20 July 2026 道里 plans a check of cold dishes in two rounds (20 July to 20 August) for tiers C and D. Wang covers a noodle shop,
 * a tea house he visited on 21 July, and a school; a bakery stands in a gap; the shop next door is another county's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnCampaignsTest {
    private static ServiceUnderTest service;
    private static String id = "";

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 7, 20, 8, 0));
        service.publish(
                aPerson("o-wang").unit("民安社区").build(),
                aPerson("o-next").unit("邻区社区").at(Level.VILLAGE, "230103001001").build(),
                aPerson("o-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aPerson("o-town")
                        .role(Role.OFFICE)
                        .at(Level.TOWNSHIP, "230102001")
                        .build(),
                aPerson("o-other").role(Role.OFFICE).at(Level.COUNTY, "230103").build(),
                aPerson("o-city").role(Role.OFFICE).at(Level.CITY, "2301").build());
        service.publish(
                aBusiness("o-noodle").coveredBy("o-wang").build(),
                aBusiness("o-tea").coveredBy("o-wang").build(),
                aBusiness("o-school")
                        .tier(Tier.B)
                        .kind(BusinessKind.SCHOOL_CANTEEN)
                        .coveredBy("o-wang")
                        .build(),
                aBusiness("o-gap")
                        .gapSince(LocalDateTime.of(2026, 7, 20, 0, 0).toLocalDate(), null, "o-wang")
                        .build(),
                aBusiness("o-next-door").in("230103001001").coveredBy("o-next").build());
        service.advanceTo(LocalDateTime.of(2026, 7, 21, 10, 0));
        assertThat(visit("o-tea", 21)).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void onlyOfficesFromCountyLevelWriteCampaignsAndOnlyForTheirPlace() {
        assertThat(write("o-wang", draft("凉菜专项")).status()).isEqualTo(403);
        assertThat(write("o-town", draft("凉菜专项")).problem()).isEqualTo("level-too-low");
        assertThat(write("o-other", draft("凉菜专项")).problem()).isEqualTo("out-of-scope");
        Map<String, Object> wrong = draft("凉菜专项");
        wrong.put("visits", 0);
        assertThat(write("o-office", wrong).problem()).isEqualTo("campaign-draft");
        assertThat(count("select count(*) from campaign")).isZero();
    }

    @Test
    @Order(2)
    void aDraftIsWrittenOnceAndAsksNobodyForAnything() {
        Reply first = service.as(person("o-office")).post("/campaigns", draft("凉菜专项"), "tap");
        Reply again = service.as(person("o-office")).post("/campaigns", draft("凉菜专项"), "tap");
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(write("o-office", draft("凉菜专项")).problem()).isEqualTo("campaign-exists");
        id = first.body().path("id").asString();
        service.settle();
        assertThat(count("select count(*) from period where campaign_id is not null"))
                .isZero();
        assertThat(count("select count(*) from audit where act = 'write-campaign'"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void theDryRunSaysWhoGetsWhatAndWhatIsCoveredAlready() {
        var preview = service.as(person("o-office"))
                .get("/campaigns/" + id + "/preview")
                .body();
        var all = preview.path("all");
        assertThat(all.path("tasks").asInt()).as(preview.toString()).isEqualTo(3);
        assertThat(all.path("visited").asInt()).as("the tea house, first round").isEqualTo(1);
        assertThat(all.path("nobody").asInt()).isEqualTo(2);
        assertThat(all.path("merged").asInt()).isZero();
        assertThat(preview.path("regions")
                        .valueStream()
                        .map(row -> row.path("region").asString()))
                .containsExactly("230102001");
        var share = service.as(person("o-office"))
                .get("/campaigns/" + id + "/preview/cadres")
                .body()
                .path("items");
        assertThat(share.size()).isEqualTo(1);
        assertThat(share.path(0).path("businesses").asInt()).isEqualTo(2);
        assertThat(service.as(person("o-other"))
                        .get("/campaigns/" + id + "/preview")
                        .status())
                .as("another county's draft is not there")
                .isEqualTo(404);
        assertThat(service.as(person("o-wang"))
                        .get("/campaigns/" + id + "/preview")
                        .status())
                .isEqualTo(403);
        assertThat(count("select count(*) from task where kind = 'CAMPAIGN'")).isZero();
    }

    @Test
    @Order(4)
    void whoWouldHaveToBearTooMuchIsSaidBeforeReleaseAndNeedsAReason() {
        assertThat(service.as(person("o-office"))
                        .put("/policies/burden.business-month", Map.of("effectiveFrom", "2026-07-01", "value", 0))
                        .status())
                .isEqualTo(200);
        Reply refused = release(Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("over-burdened");
        assertThat(refused.body().path("businesses").asInt()).isEqualTo(2);
        assertThat(service.as(person("o-other"))
                        .post("/campaigns/" + id + "/release", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(count("select count(*) from period where campaign_id is not null"))
                .isZero();
    }

    @Test
    @Order(5)
    void releasedItIsPlannedOnceOnHoweverManyNodes() throws Exception {
        assertThat(release(Map.of("reason", "高温期食物中毒风险上升")).status()).isEqualTo(200);
        assertThat(release(Map.of("reason", "再来一次")).problem()).isEqualTo("campaign-not-draft");
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> planner = () -> {
            together.await();
            return service.bean(Transactions.class)
                    .asSystem(() ->
                            service.bean(Planning.class).run(service.clock().instant()))
                    .added();
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            int added = 0;
            for (var node : nodes.invokeAll(List.of(planner, planner))) {
                added += node.get();
            }
            assertThat(added).isEqualTo(1);
        }
        service.settle();
        assertThat(tasks("o-noodle")).containsExactly("2026-凉菜专项@230102-1 2026-08-04 OPEN");
        assertThat(tasks("o-tea")).as("visited inside the window already").isEmpty();
        assertThat(tasks("o-school")).as("not its tier").isEmpty();
        assertThat(tasks("o-gap")).isEmpty();
        assertThat(tasks("o-next-door")).as("another county").isEmpty();
        assertThat(service.published(PlanIssued.class))
                .filteredOn(plan -> "凉菜专项".equals(plan.campaign()))
                .singleElement()
                .satisfies(plan -> assertThat(plan.businesses()).hasSize(1));
        isShownToThoseConcerned();
    }

    /** Whoever it concerns finds it among the campaigns of the year. */
    private static void isShownToThoseConcerned() {
        assertThat(own("o-wang")).containsExactly("凉菜专项 2026-凉菜专项@230102-1", "凉菜专项 2026-凉菜专项@230102-2");
        assertThat(own("o-city")).hasSize(2);
        assertThat(own("o-other")).isEmpty();
        assertThat(service.as(person("o-office"))
                        .get("/plans/current")
                        .body()
                        .path("campaigns")
                        .valueStream()
                        .filter(part -> id.equals(part.path("own").asString("")))
                        .map(part -> part.path("tasks").asInt()))
                .containsExactly(1);
    }

    private static List<String> own(String code) {
        return service.as(person(code))
                .get("/campaigns")
                .body()
                .valueStream()
                .filter(campaign -> !campaign.path("own").isNull())
                .map(campaign -> campaign.path("name").asString() + " "
                        + campaign.path("period").asString())
                .toList();
    }

    @Test
    @Order(6)
    void anotherCampaignWhoseWindowOverlapsAsksNoSecondVisit() {
        Map<String, Object> other = draft("市级抽查");
        other.put("region", "2301");
        other.put("visits", 1);
        other.put("opens", "2026-07-22");
        other.put("due", "2026-07-31");
        String city = write("o-city", other).body().path("id").asString();
        service.advanceTo(LocalDateTime.of(2026, 7, 22, 9, 0));
        var all = service.as(person("o-city"))
                .get("/campaigns/" + city + "/preview")
                .body()
                .path("all");
        assertThat(all.path("merged").asInt()).as("the noodle shop").isEqualTo(1);
        assertThat(service.as(person("o-city"))
                        .post("/campaigns/" + city + "/release", Map.of())
                        .status())
                .isEqualTo(200);
        service.settle();
        assertThat(tasks("o-noodle")).containsExactly("2026-凉菜专项@230102-1 2026-08-04 OPEN");
        assertThat(tasks("o-tea")).containsExactly("2026-市级抽查@2301 2026-07-31 OPEN");
        assertThat(tasks("o-next-door")).containsExactly("2026-市级抽查@2301 2026-07-31 OPEN");
    }

    @Test
    @Order(7)
    void aRunAgainRepairsWhatIsMissingAndNothingElse() {
        List<String> before = all();
        service.sql()
                .sql("delete from task where business_id = :business and period = '2026-市级抽查@2301'")
                .param("business", business("o-next-door"))
                .update();
        service.as(person("o-office")).post("/plans/run", "");
        service.settle();
        assertThat(all()).isEqualTo(before);
        service.as(person("o-office")).post("/plans/run", "");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void theSecondRoundComesInItsTurn() {
        service.advanceTo(LocalDateTime.of(2026, 8, 5, 9, 0));
        assertThat(tasks("o-noodle"))
                .containsExactly("2026-凉菜专项@230102-1 2026-08-04 OVERDUE", "2026-凉菜专项@230102-2 2026-08-20 OPEN");
        assertThat(tasks("o-tea")).contains("2026-凉菜专项@230102-2 2026-08-20 OPEN");
    }

    @Test
    @Order(9)
    void aCancelledCampaignTakesItsOpenTasksWithItAndLeavesTheRest() {
        assertThat(service.as(person("o-office"))
                        .post("/campaigns/" + id + "/cancel", Map.of("reason", ""))
                        .status())
                .isEqualTo(400);
        Reply cancelled =
                service.as(person("o-office")).post("/campaigns/" + id + "/cancel", Map.of("reason", "上级统一部署"));
        assertThat(cancelled.body().path("state").asString()).isEqualTo("CANCELLED");
        service.settle();
        assertThat(tasks("o-noodle"))
                .containsExactly("2026-凉菜专项@230102-1 2026-08-04 OVERDUE", "2026-凉菜专项@230102-2 2026-08-20 CANCELLED");
        assertThat(service.published(TaskClosed.class))
                .filteredOn(closed -> "2026-凉菜专项@230102-2".equals(closed.period()))
                .hasSize(2);
        assertThat(count("select count(*) from task where kind = 'QUARTERLY' and state = 'CANCELLED'"))
                .isZero();
        assertThat(service.as(person("o-city"))
                        .get("/campaigns/own")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(service.as(person("o-other"))
                        .get("/campaigns/own")
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    @Order(10)
    void theComingQuarterIsSeenBeforeItComes() {
        var preview = service.as(person("o-office"))
                .get("/plans/preview?period=2026-Q4")
                .body();
        assertThat(preview.path("all").path("tasks").asInt())
                .as(preview.toString())
                .isEqualTo(3);
        assertThat(preview.path("all").path("nobody").asInt()).isEqualTo(1);
        assertThat(preview.path("last").path("businesses").asInt()).isEqualTo(3);
        assertThat(preview.path("last").path("added").asInt()).isZero();
        assertThat(service.as(person("o-office"))
                        .get("/plans/preview/cadres?period=2026-Q4")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(service.as(person("o-office"))
                        .get("/plans/preview?region=230103")
                        .status())
                .isEqualTo(403);
        assertThat(service.as(person("o-office"))
                        .get("/plans/preview?period=2031-Q1")
                        .status())
                .isEqualTo(400);
        assertThat(count("select count(*) from task where period = '2026-Q4'")).isZero();
    }

    @Test
    @Order(11)
    void whoWillBeVisitedBySomebodyElseThanLastTimeIsNamed() {
        service.publish(aBusiness("o-tea").coveredBy("o-next").version(2).build());
        service.settle();
        assertThat(service.as(person("o-office"))
                        .get("/plans/preview?period=2026-Q4")
                        .body()
                        .path("last")
                        .path("moved")
                        .asInt())
                .isEqualTo(1);
        assertThat(changes("&change=MOVED")).containsExactly(business("o-tea").toString());
        assertThat(changes("&change=NEW")).isEmpty();
        assertThat(changes("")).hasSize(1);
        assertThat(service.as(person("o-wang"))
                        .get("/plans/preview/changes?period=2026-Q4")
                        .status())
                .isEqualTo(403);
    }

    private static List<String> changes(String query) {
        return service.as(person("o-office"))
                .get("/plans/preview/changes?period=2026-Q4" + query)
                .body()
                .path("items")
                .valueStream()
                .map(line -> line.path("businessId").asString())
                .toList();
    }

    private static Map<String, Object> draft(String name) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("name", name);
        draft.put("region", "230102");
        draft.put("tiers", List.of("C", "D"));
        draft.put("visits", 2);
        draft.put("opens", "2026-07-20");
        draft.put("due", "2026-08-20");
        return draft;
    }

    private static Reply write(String who, Map<String, Object> draft) {
        return service.as(person(who)).post("/campaigns", draft);
    }

    private static Reply release(Map<String, Object> body) {
        return service.as(person("o-office")).post("/campaigns/" + id + "/release", body);
    }

    private static int visit(String code, int dayOfJuly) {
        return service.as(person("o-wang"))
                .post(
                        "/visits",
                        AVisit.of(code)
                                .at(LocalDateTime.of(2026, 7, dayOfJuly, 9, 0))
                                .body())
                .status();
    }

    private static List<String> tasks(String code) {
        return service.sql()
                .sql("""
                        select period || ' ' || due || ' ' || state
                          from task where business_id = :business and kind = 'CAMPAIGN' order by due, period""")
                .param("business", business(code))
                .query(String.class)
                .list();
    }

    private static List<String> all() {
        return service.sql()
                .sql("select task_id || period || state || due from task order by task_id")
                .query(String.class)
                .list();
    }

    private static long count(String query) {
        return service.sql().sql(query).query(Long.class).single();
    }
}
