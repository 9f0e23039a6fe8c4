package org.liangze.tasking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.contracts.Tier;
import org.liangze.tasking.VisitScene;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.testkit.Reply;

/** A visit keeps the checklist it was made on: the one in force on its day, or one replaced within the week before. */
@ExtendWith(VisitScene.class)
class ChecklistVersionTest {
    private static final int ITEMS = 23;

    private final VisitScene scene;

    ChecklistVersionTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    void whatWasInForceIsTakenWhatIsNotYetOrNoLongerIsNot() {
        for (String code : new String[] {"cl-new", "cl-old", "cl-older"}) {
            scene.service()
                    .publish(aBusiness(code)
                            .tier(Tier.C)
                            .in("230108001001")
                            .coveredBy("s-song")
                            .build());
        }
        scene.service().settle();
        int old = newest();
        int now = issue(scene.now().toLocalDate().minusDays(3));
        int coming = issue(scene.now().toLocalDate().plusDays(60));

        Reply tooEarly = send("cl-new", coming);
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(tooEarly.problem()).isEqualTo("checklist-wrong");
        assertThat(send("cl-new", now).status()).isEqualTo(201);
        Reply offline = send("cl-old", old);
        assertThat(offline.status()).as("the phone was out of the net").isEqualTo(201);
        assertThat(scene.song()
                        .get("/visits/" + offline.body().path("visitId").asString())
                        .body()
                        .path("checklistVersion")
                        .asInt())
                .isEqualTo(old);
        scene.service().advanceTo(scene.now().plusDays(6));
        Reply tooOld = send("cl-older", old);
        assertThat(tooOld.problem()).isEqualTo("checklist-wrong");
        assertThat(tooOld.body().path("detail").asString()).contains("第%d版".formatted(now), "请刷新");
        assertThat(send("cl-older", 99).problem()).isEqualTo("checklist-wrong");
    }

    private Reply send(String code, int version) {
        LocalDateTime made = scene.now().minusMinutes(1);
        return scene.song()
                .post(
                        "/visits",
                        scene.visit(code).on(Tier.C, version, ITEMS).at(made).body());
    }

    private int newest() {
        return scene.count(
                "select max(version) from checklist where checklist_id = '" + Checklists.idFor(Tier.C) + "'");
    }

    /** The office issues the same items anew. */
    private int issue(LocalDate effective) {
        int version = newest() + 1;
        scene.service()
                .sql()
                .sql("""
                        with next as (
                          insert into checklist (checklist_id, version, level_group, title, effective)
                          select checklist_id, :version, level_group, title, :effective
                            from checklist where checklist_id = :id and version = 1
                        )
                        insert into checklist_item (checklist_id, version, item, block, title, guidance, failure)
                        select checklist_id, :version, item, block, title, guidance, failure
                          from checklist_item where checklist_id = :id and version = 1""")
                .param("id", Checklists.idFor(Tier.C))
                .param("version", version)
                .param("effective", effective)
                .update();
        return version;
    }
}
