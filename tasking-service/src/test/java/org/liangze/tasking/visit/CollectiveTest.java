package org.liangze.tasking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.business;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.contracts.VisitMode;
import org.liangze.contracts.VisitRecorded;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.VisitScene;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** One meeting, several businesses, one record each (domain.md §5.20). */
@ExtendWith(VisitScene.class)
class CollectiveTest {
    private final VisitScene scene;

    CollectiveTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    void eachBusinessHasItsOwnRecordAndTheSameSendAgainChangesNothing() {
        scene.businesses("co-a", "co-b", "co-c");
        Map<String, Object> together = together(
                scene.visit("co-a"),
                scene.visit("co-b").failing(4, "没有晨检记录", "L1"),
                scene.visit("co-c").with("representative", "刘芳"));
        Reply first = scene.song().post("/visits/collective", together, "co-key");
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.body().path("visits")).hasSize(3);
        assertThat(scene.song().post("/visits/collective", together, "co-key").body())
                .isEqualTo(first.body());
        assertThat(scene.song().post("/visits/collective", together).body())
                .as("without a key: each visit by its own id")
                .isEqualTo(first.body());
        for (String code : List.of("co-a", "co-b", "co-c")) {
            List<VisitRecorded> recorded = scene.service().published(VisitRecorded.class).stream()
                    .filter(visit -> visit.businessId().equals(business(code)))
                    .toList();
            assertThat(recorded).hasSize(1);
            assertThat(recorded.getFirst().mode()).isEqualTo(VisitMode.COLLECTIVE);
        }
        assertThat(scene.issues("co-b")).hasSize(1);
        assertThat(scene.issues("co-a")).isEmpty();
        JsonNode third = scene.song()
                .get("/visits/" + first.body().at("/visits/2/visitId").asString())
                .body();
        assertThat(third.path("representative").asString()).isEqualTo("刘芳");
        assertThat(third.path("collectiveId").asString())
                .isEqualTo(together.get("collectiveId").toString());
    }

    @Test
    void allRefusalsAreNamedAtOnceAndNothingIsStored() {
        scene.businesses("co-d", "co-e", "risky-co");
        Map<String, Object> together = together(
                scene.visit("co-d"),
                scene.visit("risky-co"),
                scene.visit("co-e").without(9));
        JsonNode preview =
                scene.song().post("/visits/collective/preview", together).body();
        assertThat(preview.path("accepted").asBoolean()).isFalse();
        assertThat(preview.path("businesses")).hasSize(3);
        Reply refused = scene.song().post("/visits/collective", together);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("collective-refused");
        assertThat(refused.body().path("refused").valueStream())
                .extracting(line -> line.path("code").asString())
                .containsExactlyInAnyOrder("on-site-only", "items-unanswered");
        assertThat(refused.body().path("refused").toString()).contains("高风险主体只能现场督导，不能采用集中");
        assertThat(scene.count("select count(*) from visit where business_id in ('%s', '%s')"
                        .formatted(business("co-d"), business("co-e"))))
                .isZero();

        Reply rest = scene.song().post("/visits/collective", together(scene.visit("co-d")));
        assertThat(rest.status()).isEqualTo(201);
    }

    @Test
    void itIsTheSamePersonsBusinessesAndEachOnce() {
        scene.businesses("co-f");
        assertThat(scene.as(VisitScene.OTHER)
                        .post("/visits/collective", together(scene.visit("co-f")))
                        .body()
                        .at("/refused/0/code")
                        .asString())
                .isEqualTo("not-covering");
        assertThat(scene.as(VisitScene.FAR_OFFICE)
                        .post("/visits/collective", together(scene.visit("co-f")))
                        .body()
                        .at("/refused/0/code")
                        .asString())
                .isEqualTo("business-not-found");
        assertThat(scene.song()
                        .post("/visits/collective", together(scene.visit("co-f"), scene.visit("co-f")))
                        .problem())
                .isEqualTo("business-twice");
        assertThat(scene.as(VisitScene.BAI)
                        .post("/visits/collective", together(scene.visit("co-f")))
                        .status())
                .as("the deputy of another place stands in")
                .isEqualTo(201);
    }

    private Map<String, Object> together(AVisit... visits) {
        Map<String, Object> body = new HashMap<>();
        body.put("collectiveId", UUID.randomUUID());
        body.put("visitedAt", scene.visit("any").body().get("visitedAt"));
        body.put("signature", "宋佳");
        body.put("place", "新乐社区会议室");
        body.put(
                "visits",
                Arrays.stream(visits)
                        .map(visit -> visit.id(UUID.randomUUID())
                                .lacking("visitedAt")
                                .lacking("mode")
                                .lacking("signature")
                                .body())
                        .toList());
        return body;
    }
}
