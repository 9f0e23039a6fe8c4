package org.liangze.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.TasksMoved;
import org.liangze.contracts.Topics;
import org.liangze.kit.id.Ids;
import org.liangze.kit.inbox.DeadLetters;
import org.liangze.kit.policy.Policies;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** What every service may rely on, on real parts. */
class KitServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", LocalDateTime.of(2026, 7, 1, 8, 0));
        service.publish(
                aPerson("office-a").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aPerson("office-b").role(Role.OFFICE).at(Level.COUNTY, "230103").build(),
                aPerson("gone")
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, "230102")
                        .left()
                        .build());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        AssignmentsChanged event = assignment();
        service.publishTwice(event);
        assertThat(heard()).containsOnlyOnce(event.actId());
        assertThat(service.published(TasksMoved.class))
                .filteredOn(moved -> moved.taskIds().contains(event.actId()))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestGoesOn() {
        service.publishRaw(Topics.REGISTRY_EVENTS, UUID.randomUUID(), AssignmentsChanged.TYPE, "{\"actId\": 7");
        AssignmentsChanged good = assignment();
        service.publish(good);
        assertThat(heard()).contains(good.actId());
        assertThat(service.sql()
                        .sql("select count(*) from dead_letter where payload = '{\"actId\": 7'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aParkedEventCanBeReplayedOnce() {
        AssignmentsChanged empty =
                new AssignmentsChanged(UUID.randomUUID(), person("wang"), List.of(), LocalDate.of(2026, 7, 1), false);
        UUID eventId = service.publish(empty);
        UUID parked = Ids.named("dead-letter", "sample", eventId);
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> service.bean(DeadLetters.class).replay(parked));
        service.sql()
                .sql(
                        "update dead_letter set payload = replace(payload, '\"businesses\":[]', '\"businesses\":[{\"id\":\"'||:id||'\",\"name\":\"面馆\"}]') where id = :parked")
                .param("id", business("noodle").toString())
                .param("parked", parked)
                .update();
        service.bean(DeadLetters.class).replay(parked);
        assertThat(heard()).contains(empty.actId());
    }

    @Test
    void anotherRegionsRowsAreNeitherSeenNorWritten() {
        HttpAs a = service.as(person("office-a"));
        HttpAs b = service.as(person("office-b"));
        assertThat(a.post("/notes", note("230102001", "甲")).status()).isEqualTo(200);
        assertThat(b.get("/notes").body().toString()).doesNotContain("甲");
        assertThat(b.post("/notes", note("230102001", "越界")).status()).isEqualTo(403);
        assertThat(a.get("/notes").body().toString()).contains("甲").doesNotContain("越界");
    }

    @Test
    void withoutATransactionOfItsOwnNothingIsSeen() {
        service.as(person("office-a")).post("/notes", note("230102001", "乙"));
        Long seen = service.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from note")
                .query(Long.class)
                .single();
        assertThat(seen).isZero();
    }

    @Test
    void nobodyAndWhoeverLeftAreTurnedAway() {
        assertThat(service.anonymous().get("/notes").status()).isEqualTo(401);
        Reply gone = service.as(person("gone")).get("/notes");
        assertThat(gone.status()).isEqualTo(403);
        assertThat(gone.problem()).isEqualTo("not-on-register");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndOneEffect() {
        HttpAs a = service.as(person("office-a"));
        Reply first = a.post("/notes", note("230102001", "一次"), "k-1");
        Reply again = a.post("/notes", note("230102001", "一次"), "k-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(a.get("/notes").body().toString()).containsOnlyOnce("一次");
        assertThat(a.post("/notes", note("230102001", "别的"), "k-1").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void timeIsMovedNotSleptOn() {
        service.as(person("office-a"))
                .post("/notes", Map.of("region", "230102", "text", "到期", "due", "2026-07-20T01:00:00Z"));
        service.advanceTo(LocalDateTime.of(2026, 7, 20, 8, 59));
        assertThat(reminded("到期")).isFalse();
        service.advanceTo(LocalDateTime.of(2026, 7, 20, 9, 0));
        assertThat(reminded("到期")).isTrue();
    }

    @Test
    void namesInSqlAndInJavaAreTheSame() {
        assertThat(service.sql()
                        .sql("select name_uuid('task|甲|2026-Q3')")
                        .query(UUID.class)
                        .single())
                .isEqualTo(Ids.named("task", "甲", "2026-Q3"));
    }

    @Test
    void policiesOfTheNearestRegionAndLatestDayWin() {
        assertThat(service.as(person("office-a"))
                        .put("/policies/notify.send-at", Map.of("effectiveFrom", "2026-08-01", "value", "08:30"))
                        .status())
                .isEqualTo(200);
        Policies policies = service.bean(Policies.class);
        assertThat(policies.get("notify.send-at", "230102001", LocalDate.of(2026, 7, 31), String.class))
                .isEqualTo("09:00");
        assertThat(policies.get("notify.send-at", "230102001", LocalDate.of(2026, 8, 1), String.class))
                .isEqualTo("08:30");
        assertThat(policies.get("notify.send-at", "230103", LocalDate.of(2026, 8, 1), String.class))
                .isEqualTo("09:00");
    }

    @Test
    void theLatestStateOfABusinessArrives() {
        service.publish(aBusiness("state-1").build());
        assertThat(service.bean(SampleApplication.class).names).contains("state-1");
    }

    private static boolean reminded(String text) {
        return service.sql()
                .sql("select reminded_at is not null from note where text = :text")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, String> note(String region, String text) {
        return Map.of("region", region, "text", text, "due", "2027-01-01T00:00:00Z");
    }

    private static List<UUID> heard() {
        return service.bean(SampleApplication.class).heard;
    }

    private static AssignmentsChanged assignment() {
        return new AssignmentsChanged(
                UUID.randomUUID(),
                person("wang"),
                List.of(new BusinessRef(business("noodle"), "老王面馆")),
                LocalDate.of(2026, 7, 1),
                false);
    }
}
