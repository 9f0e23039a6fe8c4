package org.liangze.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** Background work in an operator's hands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepOperationsTest {
    private static final String SWEEP = "/operations/sweeps/REMIND";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", LocalDateTime.of(2026, 7, 1, 8, 0));
        service.sql()
                .sql("alter table note drop constraint if exists note_no_trouble")
                .update();
        service.publish(
                aPerson("admin").role(Role.ADMINISTRATOR).at(Level.PROVINCE, "").build(),
                aPerson("county-admin")
                        .role(Role.ADMINISTRATOR)
                        .at(Level.COUNTY, "230102")
                        .build(),
                aPerson("office").role(Role.OFFICE).at(Level.PROVINCE, "").build());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void onlyTheWholeRegistersAdministratorSeesAndDoesAnything() {
        for (String who : List.of("office", "county-admin")) {
            var as = service.as(person(who));
            assertThat(as.get("/operations/sweeps").status()).isEqualTo(403);
            assertThat(as.get("/operations/sweeps/runs").status()).isEqualTo(403);
            assertThat(as.post(SWEEP + "/run", Map.of()).status()).isEqualTo(403);
            assertThat(as.post(SWEEP + "/pause", Map.of("reason", "x", "until", "2026-07-02"))
                            .status())
                    .isEqualTo(403);
            assertThat(as.post(SWEEP + "/resume", Map.of()).status()).isEqualTo(403);
        }
    }

    @Test
    @Order(2)
    void onlyRunsThatDidSomethingAreWrittenDownThoseOfAMinuteTogether() {
        service.settle();
        assertThat(runs("")).isEmpty();
        note(0);
        service.settle();
        note(0);
        service.settle();
        assertThat(runs("")).containsExactly("REMIND DONE 2 2");
        assertThat(sweep().path("lastSeenAt").isNull()).isFalse();
        assertThat(sweep().path("last").path("rows").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aFaultIsWrittenDownByItsKindAndQuotesNothing() {
        service.sql()
                .sql("alter table note add constraint note_no_trouble check (text <> '张三' or reminded_at is null)")
                .update();
        note(0, "张三");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> service.runSweep("REMIND")))
                .isNotNull();
        service.sql().sql("alter table note drop constraint note_no_trouble").update();
        var failed = service.as(person("admin"))
                .get("/operations/sweeps/runs?outcome=FAILED")
                .body()
                .path("items")
                .path(0);
        assertThat(failed.path("error").asString()).contains("23514").doesNotContain("张三");
        service.settle();
    }

    @Test
    @Order(4)
    void aPauseNeedsAReasonAndAnEnd() {
        assertThat(pause(" ", "2026-07-02").problem()).isEqualTo("pause");
        assertThat(pause("停电检修", "2026-06-30").problem()).isEqualTo("pause-until");
        assertThat(pause("停电检修", "2026-09-30").problem()).isEqualTo("pause-until");
        assertThat(service.as(person("admin"))
                        .post("/operations/sweeps/NOTHING/run", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void whatIsPausedAndDueIsSaidOnceAndDoneWhenResumed() {
        assertThat(pause("停电检修", "2026-07-02").status()).isEqualTo(200);
        int heard = service.bean(ToldDeadEnds.class).kinds().size();
        note(0);
        service.settle();
        service.settle();
        assertThat(open()).isEqualTo(1);
        assertThat(service.bean(ToldDeadEnds.class).kinds().subList(heard, heard + 1))
                .containsExactly("sweep-paused");
        assertThat(service.bean(ToldDeadEnds.class).kinds()).hasSize(heard + 1);
        assertThat(service.bean(DeadEnds.class)).isNotNull();
        assertThat(service.as(person("admin")).post(SWEEP + "/run", Map.of()).problem())
                .isEqualTo("sweep-paused");
        assertThat(sweep().path("paused").path("reason").asString()).isEqualTo("停电检修");
        assertThat(service.as(person("admin")).post(SWEEP + "/resume", Map.of()).status())
                .isEqualTo(200);
        Reply run = service.as(person("admin")).post(SWEEP + "/run", Map.of());
        assertThat(run.body().path("rows").asInt()).isEqualTo(1);
        assertThat(open()).isZero();
        assertThat(service.sql()
                        .sql("select act from audit where act like '%sweep' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("pause-sweep", "resume-sweep", "run-sweep");
    }

    @Test
    @Order(6)
    void aPauseEndsByItself() {
        assertThat(pause("观察", "2026-07-01").status()).isEqualTo(200);
        note(0);
        service.settle();
        assertThat(open()).isEqualTo(1);
        service.advanceTo(LocalDateTime.of(2026, 7, 2, 0, 0));
        assertThat(open()).isZero();
    }

    @Test
    @Order(7)
    void whatIsOlderThanThirtyDaysIsForgotten() {
        service.clock().moveTo(service.at(LocalDateTime.of(2026, 8, 5, 0, 0)));
        service.settle();
        assertThat(runs("")).isEmpty();
    }

    private static Reply pause(String reason, String until) {
        return service.as(person("admin")).post(SWEEP + "/pause", Map.of("reason", reason, "until", until));
    }

    private static tools.jackson.databind.JsonNode sweep() {
        return service.as(person("admin"))
                .get("/operations/sweeps")
                .body()
                .valueStream()
                .filter(each -> each.path("name").asString().equals("REMIND"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> runs(String query) {
        return service.as(person("admin"))
                .get("/operations/sweeps/runs" + query)
                .body()
                .path("items")
                .valueStream()
                .map(run -> run.path("name").asString() + " "
                        + run.path("outcome").asString() + " "
                        + run.path("runs").asInt() + " " + run.path("rows").asInt())
                .toList();
    }

    private static long open() {
        return service.sql()
                .sql("select count(*) from note where reminded_at is null")
                .query(Long.class)
                .single();
    }

    private static void note(int days) {
        note(days, "看看");
    }

    private static void note(int days, String text) {
        service.sql()
                .sql("insert into note (region, text, due) values ('230102', :text, :due)")
                .param("text", text)
                .param("due", java.sql.Timestamp.from(service.clock().instant().plus(days, ChronoUnit.DAYS)))
                .update();
    }
}
