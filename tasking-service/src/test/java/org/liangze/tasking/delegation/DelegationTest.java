package org.liangze.tasking.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

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
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** A task is handed on, the assignment stays (capability 24). In the third quarter of 2026. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DelegationTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 7, 20, 10, 0));
        service.publish(
                aPerson("d-wang").build(),
                aPerson("d-li").build(),
                aPerson("d-far").at(Level.VILLAGE, "230102002001").build(),
                aPerson("d-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aPerson("d-other").role(Role.OFFICE).at(Level.COUNTY, "230103").build());
        service.publish(
                aBusiness("d-noodle").coveredBy("d-wang").build(),
                aBusiness("d-tea").coveredBy("d-wang").build());
        service.settle();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void whoMayNotIsToldWhyAndNothingChanges() {
        assertThat(transfer("d-li", "d-noodle", "d-li", "替班").problem()).isEqualTo("not-yours");
        assertThat(transfer("d-wang", "d-noodle", "d-li", " ").problem()).isEqualTo("reason");
        assertThat(transfer("d-wang", "d-noodle", "d-wang", "替班").problem()).isEqualTo("same-cadre");
        assertThat(transfer("d-other", "d-noodle", "d-li", "替班").status())
                .as("another county")
                .isEqualTo(404);
        assertThat(count("select count(*) from task_delegate")).isZero();
    }

    @Test
    @Order(2)
    void aColleagueTakesOverOnceAndTheAssignmentStays() {
        assertThat(candidates()).contains("d-li").doesNotContain("d-wang", "d-office");
        String task = task("d-noodle");
        Map<String, Object> body = Map.of("to", person("d-li"), "reason", "外出培训");
        Reply first = service.as(person("d-wang")).post("/tasks/" + task + "/transfer", body, "tap");
        Reply again = service.as(person("d-wang")).post("/tasks/" + task + "/transfer", body, "tap");
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(transfer("d-wang", "d-noodle", "d-li", "外出培训").status()).isEqualTo(200);
        assertThat(count("select count(*) from task_delegate")).isEqualTo(1);
        assertThat(count("select count(*) from audit where act = 'hand-task-on'"))
                .isEqualTo(1);
        assertThat(service.sql()
                        .sql("select cadre_id from task where task_id = :id::uuid")
                        .param("id", task)
                        .query(UUID.class)
                        .single())
                .isEqualTo(person("d-wang"));
        assertThat(mine("d-li")).containsExactly("d-noodle");
        assertThat(mine("d-wang")).contains("d-noodle", "d-tea");
    }

    @Test
    @Order(3)
    void theDelegateVisitsThatBusinessAndNoOther() {
        assertThat(visit("d-li", "d-tea").problem()).isEqualTo("not-covering");
        Reply signed = service.as(person("d-office"))
                .post("/tasks/" + task("d-noodle") + "/co-signature", Map.of("signature", "办公室 赵"));
        assertThat(signed.status()).isEqualTo(200);
        assertThat(visit("d-li", "d-noodle").status()).isEqualTo(201);
        assertThat(service.sql()
                        .sql("select cadre_id || ' ' || recorded_by from visit")
                        .query(String.class)
                        .list())
                .containsExactly(person("d-wang") + " " + person("d-li"));
        assertThat(acts("d-noodle")).containsExactlyInAnyOrder("planned", "handed-on", "co-signed", "closed");
        assertThat(transfer("d-wang", "d-noodle", "d-li", "再来").problem()).isEqualTo("task-over");
    }

    @Test
    @Order(4)
    void theOfficeNamesAPeerOfAnotherPlaceWhoSeesThatTaskThere() {
        assertThat(mine("d-far")).isEmpty();
        assertThat(transfer("d-office", "d-tea", "d-far", "本村干部住院").status()).isEqualTo(200);
        assertThat(mine("d-far")).containsExactly("d-tea");
        assertThat(service.as(person("d-far"))
                        .get("/tasks/" + task("d-tea") + "/preparation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void itEndsWhenTheAssignmentChanges() {
        service.publish(aBusiness("d-tea").coveredBy("d-li").version(2).build());
        service.settle();
        assertThat(mine("d-far")).isEmpty();
        assertThat(visit("d-far", "d-tea").status()).isEqualTo(404);
        assertThat(acts("d-tea")).contains("taken-back");
        assertThat(count("select count(*) from task_delegate where ended_at is null"))
                .isZero();
        assertThat(service.as(person("d-li"))
                        .post("/tasks/" + task("d-tea") + "/transfer/end", Map.of())
                        .problem())
                .isEqualTo("not-handed-on");
    }

    private static Reply transfer(String by, String business, String to, String reason) {
        return service.as(person(by))
                .post("/tasks/" + task(business) + "/transfer", Map.of("to", person(to), "reason", reason));
    }

    private static Reply visit(String by, String business) {
        return service.as(person(by))
                .post(
                        "/visits",
                        AVisit.of(business)
                                .at(LocalDateTime.of(2026, 7, 20, 9, 0))
                                .body());
    }

    private static List<String> mine(String code) {
        return service.as(person(code))
                .get("/tasks/mine")
                .body()
                .path("items")
                .valueStream()
                .map(card -> card.path("name").asString())
                .distinct()
                .toList();
    }

    private static List<String> candidates() {
        return service.as(person("d-wang"))
                .get("/tasks/" + task("d-noodle") + "/candidates")
                .body()
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static List<String> acts(String business) {
        return service.as(person("d-office"))
                .get("/tasks/" + task(business) + "/history")
                .body()
                .path("lines")
                .valueStream()
                .map(line -> line.path("act").asString())
                .toList();
    }

    private static String task(String code) {
        return service.sql()
                .sql("select task_id::text from task where business_id = :business and kind = 'QUARTERLY'")
                .param("business", business(code))
                .query(String.class)
                .single();
    }

    private static long count(String query) {
        return service.sql().sql(query).query(Long.class).single();
    }
}
