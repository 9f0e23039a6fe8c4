package org.liangze.escalation.handoff.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.HandoffState;
import org.liangze.escalation.ladder.model.Anchor;

/** domain.md §6.26: accept, inspect or file, report; each a timed step of its own. */
class TermsTest {
    private static final LocalDate ACCEPT = LocalDate.of(2026, 8, 4);
    private static final LocalDate INSPECT = LocalDate.of(2026, 8, 6);
    private static final LocalDate REPORT = LocalDate.of(2026, 8, 19);

    @Test
    void whatIsDoneRunsNoMore() {
        Terms terms = new Terms(ACCEPT, INSPECT, null);
        assertThat(terms.running(HandoffState.HANDED_OVER, false, false))
                .containsOnlyKeys(Anchor.ACCEPT, Anchor.INSPECT);
        assertThat(terms.running(HandoffState.ACCEPTED, false, false)).containsOnlyKeys(Anchor.INSPECT);
        Terms checked = new Terms(ACCEPT, INSPECT, REPORT);
        assertThat(checked.running(HandoffState.NOT_FILED, false, false)).containsOnlyKeys(Anchor.REPORT);
        assertThat(checked.running(HandoffState.NOT_FILED, false, true)).isEmpty();
    }

    @Test
    void puttingRightStopsAllButTheReport() {
        assertThat(new Terms(ACCEPT, INSPECT, null).running(HandoffState.ACCEPTED, true, false))
                .isEmpty();
        assertThat(new Terms(ACCEPT, INSPECT, REPORT).running(HandoffState.INSPECTED, true, false))
                .containsOnlyKeys(Anchor.REPORT);
    }
}
