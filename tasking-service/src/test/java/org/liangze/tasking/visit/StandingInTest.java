package org.liangze.tasking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.contracts.Level;
import org.liangze.tasking.VisitScene;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A deputy sees and does what its cadre's place asks for, while it stands in and no longer (domain.md §3.6). */
@ExtendWith(VisitScene.class)
class StandingInTest {
    private static final String AWAY = "230104001001";

    private final VisitScene scene;

    StandingInTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    void aDeputyOfAnotherPlaceActsWhileItStandsInAndNotAfter() {
        scene.businesses("st-else");
        scene.service()
                .publish(
                        aPerson("st-deputy").at(Level.VILLAGE, "230105001001").build(),
                        aPerson("st-chen")
                                .at(Level.VILLAGE, AWAY)
                                .deputy("st-deputy")
                                .build(),
                        aBusiness("st-away").in(AWAY).coveredBy("st-chen").build());
        scene.service().settle();
        HttpAs deputy = scene.as(person("st-deputy"));
        JsonNode items = deputy.get("/tasks/mine").body().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("name").asString()).isEqualTo("st-away");
        String task = items.path(0).path("taskId").asString();
        assertThat(deputy.get("/tasks/" + task + "/preparation").status()).isEqualTo(200);
        assertThat(deputy.post("/visits", scene.visit("st-else").body()).status())
                .as("nothing else of that place")
                .isEqualTo(404);
        Reply visited = deputy.post("/visits", scene.visit("st-away").body());
        assertThat(visited.status()).as("%s", visited.body()).isEqualTo(201);
        String visit = visited.body().path("visitId").asString();
        JsonNode stored = deputy.get("/visits/" + visit).body();
        assertThat(stored.path("recordedBy").asString())
                .isEqualTo(person("st-deputy").toString());
        assertThat(stored.path("cadreId").asString())
                .isEqualTo(person("st-chen").toString());
        assertThat(deputy.get("/tasks/mine?view=done").body().path("done").asInt())
                .isEqualTo(1);

        scene.service()
                .publish(aPerson("st-chen").at(Level.VILLAGE, AWAY).version(2).build());
        scene.service().settle();
        assertThat(deputy.get("/tasks/mine?view=done").body().path("items")).isEmpty();
        assertThat(deputy.get("/tasks/" + task + "/preparation").status()).isEqualTo(404);
        assertThat(deputy.get("/visits/" + visit).status()).isEqualTo(404);
    }

    @Test
    void aDeputyOfTheSamePlaceSeesBothLists() {
        scene.service()
                .publish(
                        aPerson("st-zhou")
                                .at(Level.VILLAGE, AWAY)
                                .deputy("st-wu")
                                .build(),
                        aPerson("st-wu").at(Level.VILLAGE, AWAY).build(),
                        aBusiness("st-both-1").in(AWAY).coveredBy("st-zhou").build(),
                        aBusiness("st-both-2").in(AWAY).coveredBy("st-wu").build());
        scene.service().settle();
        assertThat(scene.as(person("st-wu"))
                        .get("/tasks/mine")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(card -> card.path("name").asString()))
                .containsExactlyInAnyOrder("st-both-1", "st-both-2");
        assertThat(scene.as(person("st-zhou")).get("/tasks/mine").body().path("items"))
                .hasSize(1);
    }
}
