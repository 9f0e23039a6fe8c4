package org.liangze.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ladders that ship as policy, and how they are written down. */
class ShippedLaddersTest {
    @Test
    void aMissedVisit() throws IOException {
        assertThat(marks("visit.overdue.ladder"))
                .containsExactly(
                        "CADRE+1",
                        "UNIT_HEAD+3",
                        "OFFICE_ABOVE+7",
                        "REMINDER_LETTER+10",
                        "TALK_PROPOSED+11",
                        "BULLETIN+1",
                        "TALK_PROPOSED+1");
    }

    @Test
    void anUnrectifiedIssue() throws IOException {
        assertThat(marks("issue.ladder"))
                .containsExactly(
                        "DUE_SOON-2",
                        "OVERDUE+1",
                        "RECTIFICATION_NOTICE+5",
                        "TALK_NOTICE+1",
                        "TALK_PROPOSED+1",
                        "SUPERVISION_NOTICE+1");
    }

    @Test
    void aRegulatorWhoDoesNotAct() throws IOException {
        assertThat(marks("regulator.ladder"))
                .startsWith("ACCEPT_LATE+1", "INSPECT_DUE+0", "INSPECT_LATE+1", "REPORT_DUE+0", "REPORT_LATE+1");
    }

    @Test
    void aGap() throws IOException {
        assertThat(marks("gap.ladder"))
                .containsExactly("DAY_1+1", "DAY_3+3", "DAY_4+4", "BREACHED+1", "TALK_PROPOSED+11");
    }

    @Test
    void anOversightFinding() throws IOException {
        assertThat(marks("oversight.ladder"))
                .containsExactly("DUE_SOON-2", "OVERDUE+1", "RECTIFICATION_NOTICE+5", "TALK_PROPOSED+1");
    }

    @Test
    void aRectificationNobodyVerifies() throws IOException {
        assertThat(marks("verification.ladder")).containsExactly("VERIFY_LATE+1", "VERIFY_NEGLECTED+3");
    }

    @Test
    void theEarlyTalkIsForImportantBusinessesOnly() throws IOException {
        Rung early = LadderJson.rungs(policy().get("visit.overdue.ladder")).get(4);
        assertThat(early.concerns(Tier.B)).isTrue();
        assertThat(early.concerns(Tier.D)).isFalse();
    }

    @Test
    void aLadderReadsBackAsItWasWritten() throws IOException {
        for (String name : List.of(
                "visit.overdue.ladder",
                "issue.ladder",
                "regulator.ladder",
                "gap.ladder",
                "oversight.ladder",
                "verification.ladder")) {
            List<Rung> rungs = LadderJson.rungs(policy().get(name));
            assertThat(LadderJson.rungs(LadderJson.write(rungs))).isEqualTo(rungs);
        }
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        assertThat(LadderJson.dates(LadderJson.writeDates(dates))).isEqualTo(dates);
    }

    @Test
    void whatIsLeftOutHasADefault() {
        assertThat(LadderJson.rungs("[{\"after\":2,\"step\":\"CADRE\",\"to\":[\"CADRE\"]}]"))
                .containsExactly(Rung.step(org.liangze.contracts.Step.CADRE, Anchor.DUE, 2, Target.CADRE));
        assertThatIllegalArgumentException().isThrownBy(() -> LadderJson.rungs("[{\"after\":2}]"));
    }

    private static List<String> marks(String ladder) throws IOException {
        return LadderJson.rungs(policy().get(ladder)).stream()
                .map(rung -> rung.mark() + (rung.after() < 0 ? "" : "+") + rung.after())
                .toList();
    }

    private static JsonNode policy() throws IOException {
        try (InputStream in = ShippedLaddersTest.class.getResourceAsStream("/policy/escalation.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }
}
