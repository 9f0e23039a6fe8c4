package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ladders written, checked, tried and published; running cases keep theirs. One clock; each test has a county of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PolicyServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 10, 1, 0, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(10)
    void aPublishedLadderIsForNewCasesOnly() {
        County county = County.settled(service, "230171");
        County elsewhere = County.settled(service, "230172");
        UUID running = county.business("running");
        service.publish(county.overdue(running, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        HttpAs office = county.as("office");
        JsonNode draft =
                office.post("/ladder-drafts", Map.of("ladder", "VISIT")).body();
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("region").asString()).isEqualTo(county.code);
        assertThat(draft.path("problems").size()).isZero();
        assertThat(draft.path("rungs").path(2).path("plan").asBoolean()).isTrue();
        String path = "/ladder-drafts/" + draft.path("draftId").asString();

        Reply saved = office.post(path + "/save", save(1, "2026-10-09", rungs(draft, 1, 2)));
        assertThat(saved.status()).as(String.valueOf(saved.body())).isEqualTo(200);
        assertThat(saved.body().path("rungs").path(1).path("after").asInt()).isEqualTo(2);
        assertThat(office.post(path + "/save", save(1, "2026-10-09", rungs(draft, 1, 2)))
                        .status())
                .as("somebody saved meanwhile")
                .isEqualTo(409);
        assertThat(office.post(path + "/publish", Map.of("revision", 2)).status())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(county.as("cadre")
                        .post(path + "/publish", Map.of("revision", 2, "note", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .as("office")
                        .post(path + "/publish", Map.of("revision", 2, "note", "x"))
                        .status())
                .isEqualTo(404);
        Reply published = office.post(path + "/publish", Map.of("revision", 2, "note", "区食安委会议纪要第3号"));
        assertThat(published.status()).as(String.valueOf(published.body())).isEqualTo(200);
        int version = published.body().path("publishedVersion").asInt();
        assertThat(office.post(path + "/publish", Map.of("revision", 2, "note", "再次"))
                        .status())
                .isEqualTo(409);

        assertThat(inForce(county).path("version").asInt()).isLessThan(version);
        county.advanceTo(10, 9, 0);
        assertThat(inForce(county).path("version").asInt()).isEqualTo(version);
        assertThat(inForce(elsewhere).path("version").asInt()).isLessThan(version);
        UUID fresh = county.business("fresh");
        service.publish(county.overdue(fresh, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        assertThat(head(county, running))
                .as("as it was stamped: +3 is the make-up Saturday")
                .isEqualTo("2026-10-10T01:00:00Z");
        assertThat(head(county, fresh)).as("+2 after Thu 10-08").isEqualTo("2026-10-10T01:00:00Z");
        assertThat(why(county, running).path("policy").path("version").asInt()).isLessThan(version);
        assertThat(why(county, fresh).path("policy").path("version").asInt()).isEqualTo(version);
        assertThat(why(county, running).path("rungs").path(1).path("after").asInt())
                .isEqualTo(3);
        assertThat(why(county, fresh).path("rungs").path(1).path("after").asInt())
                .isEqualTo(2);
    }

    @Test
    @Order(20)
    void whatUndercutsThePlanIsNotPublished() {
        County county = County.settled(service, "230173");
        HttpAs office = county.as("office");
        JsonNode draft =
                office.post("/ladder-drafts", Map.of("ladder", "VISIT")).body();
        String path = "/ladder-drafts/" + draft.path("draftId").asString();
        JsonNode saved = office.post(path + "/save", save(1, "2026-11-01", rungs(draft, 2, 40)))
                .body();
        assertThat(saved.path("problems")
                        .valueStream()
                        .map(one -> one.path("text").asString()))
                .anyMatch(text -> text.contains("天数须逐级递增"))
                .anyMatch(text -> text.contains("不得低于方案要求"));
        Reply refused = office.post(path + "/publish", Map.of("revision", 2, "note", "放宽"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(inForce(county).path("region").asString()).isEmpty();
        assertThat(office.put(
                                "/policies/gap.ladder",
                                Map.of(
                                        "effectiveFrom",
                                        "2026-11-01",
                                        "value",
                                        List.of(Map.of(
                                                "after",
                                                1,
                                                "from",
                                                "SINCE",
                                                "step",
                                                "DAY_1",
                                                "to",
                                                List.of("OFFICE")))))
                        .status())
                .as("nor as a plain parameter")
                .isEqualTo(400);
        assertThat(office.post(path + "/save", save(2, "2026-10-01", rungs(draft, 1, 3)))
                        .status())
                .isEqualTo(200);
        assertThat(office.post(path + "/publish", Map.of("revision", 3, "note", "追溯"))
                        .status())
                .as("from a day that is not ahead")
                .isEqualTo(400);
        assertThat(office.post(path + "/drop", Map.of("revision", 3))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DROPPED");
    }

    @Test
    @Order(30)
    void aDraftIsTriedOnTheCasesOfTheLastQuarter() {
        County county = County.settled(service, "230174");
        County elsewhere = County.settled(service, "230175");
        UUID business = county.business("noodle");
        service.publish(county.overdue(business, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        UUID other = elsewhere.business("noodle");
        service.publish(elsewhere.overdue(other, TaskKind.QUARTERLY, "2026-Q3", Tier.D));
        county.advanceTo(11, 3, 10);
        HttpAs office = county.as("office");
        JsonNode draft =
                office.post("/ladder-drafts", Map.of("ladder", "VISIT")).body();
        String path = "/ladder-drafts/" + draft.path("draftId").asString();
        assertThat(office.get(path + "/trial")
                        .body()
                        .path("trial")
                        .path("cases")
                        .asInt())
                .as("the case is of this quarter")
                .isZero();
        service.sql()
                .sql(
                        "update escalation_case set opened_at = opened_at - interval '90 days' where business_id = any(:ids)")
                .param("ids", new UUID[] {business, other})
                .update();
        office.post(path + "/save", save(1, "2026-11-09", rungs(draft, 1, 2)));
        JsonNode trial = office.get(path + "/trial").body().path("trial");
        assertThat(trial.path("cases").asInt()).isEqualTo(1);
        assertThat(trial.path("changed").asInt()).isEqualTo(1);
        assertThat(trial.path("examples")
                        .path(0)
                        .path("before")
                        .path(1)
                        .path("mark")
                        .asString())
                .isEqualTo("UNIT_HEAD");
        assertThat(elsewhere.as("office").get(path + "/trial").status()).isEqualTo(404);
        assertThat(county.as("cadre").get(path + "/trial").status()).isEqualTo(403);
    }

    private static JsonNode inForce(County county) {
        return county.as("office").get("/ladders").body().path(0);
    }

    private static String head(County county, UUID business) {
        return why(county, business).path("rungs").path(1).path("at").asString();
    }

    private static JsonNode why(County county, UUID business) {
        UUID id = Ids.named("case", "VISIT", County.task(business, TaskKind.QUARTERLY, "2026-Q3"));
        return county.as("office").get("/cases/" + id + "/why").body();
    }

    private static Map<String, Object> save(int revision, String from, List<Object> rungs) {
        return Map.of("revision", revision, "effectiveFrom", from, "rungs", rungs, "note", "提前告知单位");
    }

    /** The draft's steps, one of them at another distance. */
    private static List<Object> rungs(JsonNode draft, int n, int after) {
        List<Object> rungs = new ArrayList<>();
        draft.path("rungs").valueStream().forEach(rungs::add);
        rungs.set(n, ((ObjectNode) draft.path("rungs").path(n).deepCopy()).put("after", after));
        return rungs;
    }
}
