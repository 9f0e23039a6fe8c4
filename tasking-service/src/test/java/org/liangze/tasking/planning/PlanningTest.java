package org.liangze.tasking.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Event;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.TasksMoved;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.json.JsonMapper;

/** The set of tasks is equal to the plan, whatever happens meanwhile. Begins inside the third quarter of 2026. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanningTest {
    private static final int MANY = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 7, 20, 10, 0));
        service.publish(
                aPerson("p-wang").build(),
                aPerson("p-zhang").build(),
                aPerson("p-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build());
        service.publish(IntStream.range(0, MANY)
                .mapToObj(i -> aBusiness("p-many-" + i).coveredBy("p-wang").build())
                .toArray(Event[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void aPlannerThatDiesInTheMiddleLeavesNothingBehind() {
        assertThatThrownBy(() -> service.bean(Transactions.class).asSystem(() -> {
                    assertThat(planning().run(service.clock().instant()).added())
                            .isEqualTo(MANY);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(count("select count(*) from task")).isZero();
        assertThat(count("select count(*) from period where planned_at is not null"))
                .isZero();
        assertThat(count("select count(*) from business_change")).isEqualTo(MANY);
    }

    @Test
    @Order(2)
    void twoPlannersAtOnceMakeExactlyOneTaskPerKey() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> planner = () -> {
            together.await();
            return service.bean(Transactions.class)
                    .asSystem(() -> planning().runAll(service.clock().instant()))
                    .added();
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            int added = 0;
            for (var node : nodes.invokeAll(List.of(planner, planner))) {
                added += node.get();
            }
            assertThat(added).isEqualTo(MANY);
        }
        assertThat(count("select count(*) from task")).isEqualTo(MANY);
        assertThat(count("select count(distinct (business_id, period, kind)) from task"))
                .isEqualTo(MANY);
        UUID business = business("p-many-7");
        assertThat(service.sql()
                        .sql("select task_id from task where business_id = :business")
                        .param("business", business)
                        .query(UUID.class)
                        .single())
                .isEqualTo(Ids.named("task", business, "2026-Q3", "QUARTERLY"));
    }

    @Test
    @Order(3)
    void planningAgainChangesNothing() {
        service.settle();
        List<String> before = tasks();
        var run = service.as(person("p-office")).post("/plans/run", "");
        assertThat(run.status()).isEqualTo(200);
        assertThat(run.body().path("added").asInt() + run.body().path("moved").asInt())
                .isZero();
        assertThat(tasks()).isEqualTo(before);
        assertThat(service.as(person("p-wang")).post("/plans/run", "").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void aPlanMadeMidPeriodAfterTheSendHourIsAnnouncedAtOnceAndOnce() {
        List<PlanIssued> plans = service.published(PlanIssued.class).stream()
                .filter(plan -> plan.cadreId().equals(person("p-wang")))
                .toList();
        assertThat(plans).hasSize(1);
        assertThat(plans.getFirst().businesses()).hasSize(MANY);
    }

    @Test
    @Order(4)
    void aRunPutsBackWhatSomebodyRemovedAndTellsNobodyTwice() {
        List<String> before = planned();
        String figures = figures();
        int told = service.published(PlanIssued.class).size();
        assertThat(service.sql()
                        .sql("delete from task where business_id = any(:some)")
                        .param(
                                "some",
                                IntStream.range(0, 5)
                                        .mapToObj(i -> business("p-many-" + i))
                                        .toArray(UUID[]::new))
                        .update())
                .isEqualTo(5);
        assertThat(figures()).isNotEqualTo(figures);
        var run = service.as(person("p-office")).post("/plans/run", "").body();
        assertThat(run.path("added").asInt()).isEqualTo(5);
        assertThat(run.path("unchanged").asInt()).isEqualTo(MANY - 5);
        service.advanceTo(LocalDateTime.of(2026, 7, 21, 10, 0));
        assertThat(planned()).isEqualTo(before);
        assertThat(figures()).isEqualTo(figures);
        assertThat(service.published(PlanIssued.class)).hasSize(told);
        assertThat(service.sql()
                        .sql(
                                "select counts ->> 'added' from sweep_run where name = 'PLANNING' and asked_by is not null")
                        .query(String.class)
                        .list())
                .contains("5");
    }

    /** Every task as the plan has it, whenever it was written. */
    private static List<String> planned() {
        return service.sql().sql("""
                        select concat_ws(' ', task_id, cadre_id, window_from, due, state, announcement_id)
                          from task order by task_id""").query(String.class).list();
    }

    private static String figures() {
        return service.sql().sql("""
                        select string_agg(measure || ' ' || n, ', ' order by measure)
                          from (select measure, sum(n) as n from tally group by measure having sum(n) <> 0) t""").query(String.class).single();
    }

    @Test
    @Order(5)
    void theSameEventTwiceChangesNothing() {
        BusinessChanged arrival = aBusiness("p-twice").coveredBy("p-wang").build();
        service.publishTwice(arrival);
        service.settle();
        assertThat(states("p-twice")).containsExactly("OPEN");
        BusinessChanged closed = aBusiness("p-twice")
                .coveredBy("p-wang")
                .state(OperatingState.SUSPENDED)
                .version(2)
                .build();
        service.publishTwice(closed);
        service.settle();
        service.publish(arrival);
        service.settle();
        assertThat(states("p-twice"))
                .as("an older version changes nothing either")
                .containsExactly("CANCELLED");
        assertThat(cancelled("p-twice")).hasSize(1);
    }

    @Test
    @Order(6)
    void leavingOperationCancelsWithAReasonAndComingBackReopens() {
        service.publish(aBusiness("p-pause").coveredBy("p-wang").build());
        service.settle();
        service.publish(aBusiness("p-pause")
                .coveredBy("p-wang")
                .state(OperatingState.DEREGISTERED)
                .version(2)
                .build());
        service.settle();
        TaskClosed closed = cancelled("p-pause").getFirst();
        assertThat(closed.reason()).isEqualTo("主体注销，任务取消");
        assertThat(closed.visitId()).isNull();
        assertThat(closed.at()).isEqualTo(service.clock().instant());
        service.publish(aBusiness("p-pause").coveredBy("p-zhang").version(3).build());
        service.settle();
        assertThat(states("p-pause")).containsExactly("OPEN");
    }

    @Test
    @Order(7)
    void tasksFollowTheirBusinessToTheNewCadreThroughAGap() {
        service.publish(
                aBusiness("p-move-1").coveredBy("p-wang").build(),
                aBusiness("p-move-2").coveredBy("p-wang").build());
        service.settle();
        service.publish(gap("p-move-1", 2), gap("p-move-2", 2));
        service.settle();
        assertThat(cadres("p-move-1")).containsExactly("null");
        assertThat(moves("p-zhang", "p-move-1")).isEmpty();
        service.publish(
                aBusiness("p-move-1").coveredBy("p-zhang").version(3).build(),
                aBusiness("p-move-2").coveredBy("p-zhang").version(3).build());
        service.settle();
        assertThat(cadres("p-move-1")).containsExactly(person("p-zhang").toString());
        List<TasksMoved> moves = moves("p-zhang", "p-move-1");
        assertThat(moves).as("one event for all businesses of one cadre").hasSize(1);
        assertThat(moves.getFirst().businesses()).extracting(BusinessRef::name).containsExactly("p-move-1", "p-move-2");
        assertThat(moves.getFirst().formerCadreId()).isEqualTo(person("p-wang"));
        assertThat(moves.getFirst().taskIds()).hasSize(2);
        assertThat(service.sql()
                        .sql("select distinct due from task where business_id = :business")
                        .param("business", business("p-move-1"))
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    @Order(7)
    void aHandOverMovesOpenTasksAtOnceWithTheirDueDates() {
        service.publish(aBusiness("p-hand").coveredBy("p-wang").build());
        service.settle();
        service.publish(aBusiness("p-hand").coveredBy("p-zhang").version(2).build());
        service.settle();
        assertThat(cadres("p-hand")).containsExactly(person("p-zhang").toString());
        List<TasksMoved> moves = moves("p-zhang", "p-hand");
        assertThat(moves).hasSize(1);
        assertThat(moves.getFirst().formerCadreId()).isEqualTo(person("p-wang"));
        assertThat(service.sql()
                        .sql("select distinct due from task where business_id = :business")
                        .param("business", business("p-hand"))
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    @Order(8)
    void aBusinessInAGapIsPlannedWhenACadreIsNamed() {
        service.publish(gap("p-gap", 1));
        service.settle();
        assertThat(states("p-gap")).isEmpty();
        service.publish(aBusiness("p-gap").coveredBy("p-zhang").version(2).build());
        service.settle();
        assertThat(states("p-gap")).containsExactly("OPEN");
    }

    @Test
    @Order(9)
    void withoutChangesThePlannerHasNothingToDo() {
        assertThat(service.runSweep("PLANNING")).isZero();
        assertThat(service.bean(Transactions.class)
                        .asSystem(() -> service.bean(PlanningSweep.class).nextDue()))
                .isAfter(service.clock().instant());
    }

    @Test
    @Order(10)
    void aPlaceThatRunsNoCampaignsHasNone() {
        service.publish(
                aPerson("p-office-b")
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, "230103")
                        .build(),
                aBusiness("p-quiet").in("230103001001").coveredBy("p-zhang").build());
        var set = service.as(person("p-office-b"))
                .put("/policies/campaigns", Map.of("effectiveFrom", "2026-07-01", "value", "none"));
        assertThat(set.status()).isEqualTo(200);
        service.advanceTo(LocalDateTime.of(2026, 9, 14, 9, 0));
        assertThat(states("p-quiet")).containsExactly("OPEN");
        assertThat(states("p-gap")).as("quarter and 中秋").containsExactly("OPEN", "OPEN");
    }

    @Test
    @Order(11)
    void anArrivalGetsATaskWhileFifteenDaysRemain() {
        service.advanceTo(LocalDateTime.of(2026, 9, 15, 18, 0));
        service.publish(aBusiness("p-just").coveredBy("p-wang").build());
        service.settle();
        assertThat(states("p-just")).as("15 days to 09-30, too few for 中秋").containsExactly("OPEN");
        service.advanceTo(LocalDateTime.of(2026, 9, 16, 0, 0));
        service.publish(aBusiness("p-late").coveredBy("p-wang").build());
        service.settle();
        assertThat(states("p-late")).isEmpty();
    }

    @Test
    @Order(12)
    void daysTheSystemWasDownAreMadeUpForAtMostOnce() {
        service.clock().moveTo(service.at(LocalDateTime.of(2026, 9, 24, 10, 0)));
        service.settle();
        List<ReminderDue> since = service.published(ReminderDue.class).stream()
                .filter(digest -> digest.cadreId().equals(person("p-zhang")))
                .filter(digest -> digest.day().isAfter(LocalDate.of(2026, 9, 15)))
                .toList();
        assertThat(since).hasSize(1);
        assertThat(since.getFirst().day()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(since.getFirst().steps())
                .as("中秋 and the quarter, each by its nearest")
                .containsExactly("T-1", "T-3");
        assertThat(since.getFirst().unfinished()).hasSize(2);
    }

    @Test
    @Order(13)
    void aCampaignThatIsSwitchedOffIsCancelledAndComesBackWhenSwitchedOn() {
        campaigns("[\"中秋\"]");
        assertThat(states("p-gap")).containsExactlyInAnyOrder("OPEN", "OPEN", "CANCELLED");
        assertThat(cancelled("p-gap")).extracting(TaskClosed::campaign).containsExactly("国庆");
        campaigns("[\"中秋\", \"国庆\"]");
        assertThat(states("p-gap")).containsExactly("OPEN", "OPEN", "OPEN");
    }

    @Test
    @Order(14)
    void aTaskInAGapIsOverdueInTheNameOfWhoHadIt() {
        service.publish(aBusiness("p-gap")
                .gapSince(LocalDate.of(2026, 9, 24), null, "p-zhang")
                .version(3)
                .build());
        service.advanceTo(LocalDateTime.of(2026, 10, 1, 0, 0));
        assertThat(service.published(TaskOverdue.class))
                .filteredOn(overdue -> overdue.businessId().equals(business("p-gap")))
                .hasSize(3)
                .allSatisfy(overdue -> assertThat(overdue.cadreId()).isEqualTo(person("p-zhang")));
    }

    @Test
    @Order(15)
    void foldingTheCountsChangesNoFigure() {
        var before =
                service.as(person("p-office")).get("/indicators?period=2026-Q3").body();
        long rows = count("select count(*) from tally");
        service.sql().sql("update tally_fold set folded_to = -1000").update();
        assertThat(service.runSweep("TALLY")).isPositive();
        assertThat(count("select count(*) from tally")).isLessThan(rows);
        assertThat(service.as(person("p-office"))
                        .get("/indicators?period=2026-Q3")
                        .body())
                .isEqualTo(before);
        assertThat(count("select coalesce(sum(n), 0) from tally where period = '2026-Q3'"))
                .isEqualTo(count("select count(*) from task where period = '2026-Q3'"));
    }

    private static void campaigns(String names) {
        var set = service.as(person("p-office"))
                .put("/policies/campaigns", Map.of("effectiveFrom", "2026-09-24", "value", JSON.readTree(names)));
        assertThat(set.status()).isEqualTo(200);
        assertThat(service.as(person("p-office")).post("/plans/run", "").status())
                .isEqualTo(200);
        service.settle();
    }

    private static Planning planning() {
        return service.bean(Planning.class);
    }

    private static BusinessChanged gap(String code, long version) {
        return aBusiness(code)
                .gapSince(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 27), "p-wang")
                .version(version)
                .build();
    }

    private static long count(String query) {
        return service.sql().sql(query).query(Long.class).single();
    }

    private static List<String> tasks() {
        return service.sql()
                .sql("select task::text from task order by task_id")
                .query(String.class)
                .list();
    }

    private static List<String> states(String code) {
        return column("state", code);
    }

    private static List<String> cadres(String code) {
        return column("coalesce(cadre_id::text, 'null')", code);
    }

    private static List<String> column(String what, String code) {
        return service.sql()
                .sql("select " + what + " from task where business_id = :business order by due")
                .param("business", business(code))
                .query(String.class)
                .list();
    }

    private static List<TaskClosed> cancelled(String code) {
        return service.published(TaskClosed.class).stream()
                .filter(closed -> closed.businessId().equals(business(code)) && closed.state() == TaskState.CANCELLED)
                .toList();
    }

    private static List<TasksMoved> moves(String cadre, String code) {
        return service.published(TasksMoved.class).stream()
                .filter(moved -> moved.cadreId().equals(person(cadre)))
                .filter(moved ->
                        moved.businesses().stream().anyMatch(one -> one.name().equals(code)))
                .toList();
    }
}
