package org.liangze.tasking.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.business;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.VisitCorrected;
import org.liangze.tasking.VisitScene;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A record is corrected by a further version; what was told stays told. */
@ExtendWith(VisitScene.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionTest {
    private final VisitScene scene;

    CorrectionTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    @Order(1)
    void theOlderVersionStaysReadableWithWhoWhenAndWhy() {
        scene.businesses("cr-plain");
        String visit = scene.visited(scene.visit("cr-plain"));
        Map<String, Object> wrongItem = correction(1, answer(3, "NOT_APPLICABLE", null));
        wrongItem.put("representative", "刘芳");
        Reply corrected = scene.song().post("/visits/" + visit + "/corrections", wrongItem, "cr-key");
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(201);
        assertThat(corrected.body().path("version").asInt()).isEqualTo(2);
        assertThat(scene.song()
                        .post("/visits/" + visit + "/corrections", wrongItem, "cr-key")
                        .body())
                .as("the same once more")
                .isEqualTo(corrected.body());

        JsonNode now = scene.song().get("/visits/" + visit).body();
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path("representative").asString()).isEqualTo("刘芳");
        assertThat(now.at("/answers/2/answer").asString()).isEqualTo("NOT_APPLICABLE");
        JsonNode versions = scene.song().get("/visits/" + visit + "/versions").body();
        assertThat(versions.path("versions")).hasSize(2);
        assertThat(versions.at("/versions/0/reason").asString()).isEqualTo("记录时点错");
        assertThat(versions.at("/versions/0/by").asString()).isEqualTo(VisitScene.SONG.toString());
        assertThat(versions.at("/versions/0/changed").toString()).isEqualTo("[3]");
        assertThat(versions.at("/versions/1/answers/2/answer").asString()).isEqualTo("YES");
        assertThat(versions.at("/versions/1/representative").asString()).isEqualTo("老王");
        VisitCorrected event = corrections("cr-plain").getFirst();
        assertThat(List.of(event.version(), event.yes(), event.no(), event.notApplicable()))
                .containsExactly(2, 15, 0, 1);
        assertThat(event.items()).containsExactly(3);
        tallyIsWhatTheAnswersSay();
    }

    @Test
    @Order(2)
    void aNewFailureOpensItsIssueOnceAndIsDueFromToday() {
        scene.businesses("cr-failure");
        String visit = scene.visited(scene.visit("cr-failure").failing(2, "超范围经营", "L2"));
        scene.service().advanceTo(scene.now().plusDays(2));
        assertThat(correct(visit, correction(1, answer(6, "NO", "无进货票据", "L1"))))
                .isEqualTo("201");
        assertThat(correct(visit, correction(2, answer(6, "NO", "无进货票据，两批")))).isEqualTo("201");
        List<IssueFound> issues = scene.issues("cr-failure");
        assertThat(issues).extracting(IssueFound::number).containsExactly(1, 2);
        assertThat(issues).extracting(IssueFound::item).containsExactly(2, 6);
        assertThat(issues.getLast().note()).as("as it was told").isEqualTo("无进货票据");
        assertThat(issues.getLast().due()).isEqualTo(scene.now().toLocalDate());
        tallyIsWhatTheAnswersSay();
    }

    @Test
    @Order(3)
    void aFailureIsNeverTakenBack() {
        scene.businesses("cr-back");
        String visit = scene.visited(scene.visit("cr-back").failing(6, "无进货票据", null));
        Reply refused = scene.song().post("/visits/" + visit + "/corrections", correction(1, answer(6, "YES", null)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("failure-told");
        assertThat(refused.body().path("detail").asString()).contains("第 6 项", "复核后销号");
        assertThat(scene.song().get("/visits/" + visit).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(corrections("cr-back")).isEmpty();
    }

    @Test
    @Order(4)
    void whatIsWrongIsRefusedWithItsReason() {
        scene.businesses("cr-wrong");
        String visit = scene.visited(scene.visit("cr-wrong"));
        Map<String, Object> silent = correction(1, answer(3, "NOT_APPLICABLE", null));
        silent.put("reason", " ");
        assertThat(correct(visit, silent)).isEqualTo("reason-missing");
        assertThat(correct(visit, correction(1, answer(3, "YES", "")))).isEqualTo("nothing-corrected");
        assertThat(correct(visit, correction(1, answer(3, "NO", " ")))).isEqualTo("note-missing");
        assertThat(correct(visit, correction(1, answer(99, "YES", null)))).isEqualTo("items-unknown");
        assertThat(correct(visit, correction(2, answer(3, "NOT_APPLICABLE", null))))
                .isEqualTo("visit-changed");
    }

    @Test
    @Order(5)
    void ownersWithinTheDaysAndTheOfficeAnyTimeAndNobodyElse() {
        scene.businesses("cr-who");
        String visit = scene.visited(scene.visit("cr-who"));
        Map<String, Object> correction = correction(1, answer(3, "NOT_APPLICABLE", null));
        String path = "/visits/" + visit + "/corrections";
        assertThat(scene.as(VisitScene.OTHER).post(path, correction).problem()).isEqualTo("not-yours");
        assertThat(scene.as(business("cr-who")).post(path, correction).problem())
                .isEqualTo("not-yours");
        assertThat(scene.as(VisitScene.FAR_OFFICE).post(path, correction).status())
                .isEqualTo(404);
        assertThat(scene.as(VisitScene.FAR_OFFICE)
                        .get("/visits/" + visit + "/versions")
                        .status())
                .isEqualTo(404);
        assertThat(scene.as(business("cr-who"))
                        .get("/visits/" + visit + "/versions")
                        .status())
                .isEqualTo(200);
        assertThat(scene.as(business("cr-plain"))
                        .get("/visits/" + visit + "/versions")
                        .status())
                .as("another business")
                .isEqualTo(404);
        scene.service().advanceTo(scene.now().plusDays(8));
        assertThat(correct(visit, correction)).isEqualTo("correction-too-late");
        assertThat(scene.song()
                        .get("/visits/" + visit + "/versions")
                        .body()
                        .path("whyNot")
                        .asString())
                .contains("请联系食品安全办");
        assertThat(scene.as(VisitScene.OFFICE).post(path, correction).status()).isEqualTo(201);
        assertThat(scene.count("select count(*) from audit where act = 'correct-visit' and subject = '" + visit + "'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void whatWasLateStaysLate() {
        scene.businesses("cr-late");
        scene.service().advanceTo(LocalDateTime.of(2026, 10, 9, 10, 0));
        String visit = scene.visited(scene.visit("cr-late"));
        assertThat(correct(visit, correction(1, answer(3, "NOT_APPLICABLE", null))))
                .isEqualTo("201");
        assertThat(scene.service().published(TaskClosed.class))
                .filteredOn(closed -> closed.businessId().equals(business("cr-late"))
                        && closed.due().equals(LocalDate.of(2026, 9, 30)))
                .as("the quarter's and the holiday's, each closed once")
                .hasSize(2)
                .allMatch(closed -> closed.state().name().equals("COMPLETED_LATE"));
        assertThat(scene.song().get("/visits/" + visit).body().path("tasks").toString())
                .contains("COMPLETED_LATE");
        tallyIsWhatTheAnswersSay();
    }

    /** 发现率 can be computed again from the answers that stand. */
    private void tallyIsWhatTheAnswersSay() {
        for (String answer : List.of("YES", "NO")) {
            int tallied = scene.count("""
                    select coalesce(sum(n), 0)::int from tally where measure = '%s' and region like '230108%%'""".formatted(answer));
            int given = scene.count("""
                    select count(*)::int from visit_answer a join visit v using (visit_id, version)
                     where a.answer = '%s' and v.region like '230108%%'""".formatted(answer));
            assertThat(tallied).as(answer).isEqualTo(given);
        }
    }

    private String correct(String visit, Map<String, Object> correction) {
        Reply reply = scene.song().post("/visits/" + visit + "/corrections", correction);
        return reply.status() == 201 ? "201" : reply.problem();
    }

    private List<VisitCorrected> corrections(String code) {
        return scene.service().published(VisitCorrected.class).stream()
                .filter(event -> event.businessId().equals(business(code)))
                .toList();
    }

    private static Map<String, Object> correction(int version, Map<String, Object> answer) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", version);
        body.put("reason", "记录时点错");
        body.put("answers", List.of(answer));
        return body;
    }

    private static Map<String, Object> answer(int item, String answer, String note, String... severity) {
        Map<String, Object> given = new HashMap<>(Map.of("item", item, "answer", answer));
        given.put("note", note);
        given.put("severity", severity.length == 0 ? null : severity[0]);
        return given;
    }
}
